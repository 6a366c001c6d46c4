import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/**
 * What the window needs until the first list is painted lies in one file: left alone, each set of rooms that share a part gets a file of its
 * own, seventy of them here, six of which are on their way at a time. Zod's settings come in a file before it (`renderer/main.tsx`).
 */
const startGroups = [
  { name: 'before', test: /[\\/]renderer[\\/]zod-without-eval\.ts$/, priority: 2 },
  { name: 'start', test: /[\\/]renderer[\\/](app[\\/]mount|features[\\/]library[\\/]View)\.tsx$/, priority: 1 },
]

/**
 * React Aria says its own few words in some thirty languages, 100 KB of what the window loads at first; the window speaks two. (Adobe's plugin
 * for this names no licence in its package.)
 */
const withoutOtherLanguages: Plugin = {
  name: 'without-other-languages',
  load: {
    filter: { id: /[\\/]react-(aria|stately)[\\/].*[\\/]intl[\\/].*[\\/](?!en-US|zh-CN)[a-z]{2}-[A-Z]{2}\.m?js$/ },
    handler: () => 'export default undefined',
  },
}

export default defineConfig({
  main: {
    build: {
      minify: false,
      rollupOptions: {
        input: {
          index: at('electron/main/index.ts'),
          cli: at('electron/cli/index.ts'),
          loopback: at('electron/loopback/index.ts'),
          find: at('electron/engine/find.ts'),
          read: at('electron/engine/read.ts'),
          check: at('electron/engine/workers/checking/check.ts'),
          copy: at('electron/engine/workers/copying/copy.ts'),
          parse: at('electron/engine/workers/parsing/parse.ts'),
          write: at('electron/engine/workers/writing/write.ts'),
          align: at('electron/engine/workers/aligning/align.ts'),
          relocate: at('electron/engine/workers/relocating/relocate.ts'),
          suggest: at('electron/engine/workers/suggesting/suggest.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: { input: { index: at('electron/preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react(), withoutOtherLanguages],
    build: {
      minify: true,
      // Nothing is inlined as data: URLs, so the content policy needs no exception for them.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: at('renderer/index.html'),
        output: { codeSplitting: { groups: startGroups } },
      },
    },
  },
})
