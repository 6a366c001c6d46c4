import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { noncePlace } from './policy.ts'

export type Asset = { readonly type: string; readonly bytes: Buffer }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}

/**
 * The built page as a map from URL path to file. Requests are answered by looking their path up as it stands: nothing that comes
 * in a URL is ever joined to a folder, so there is no traversal. Files of other kinds (maps, SVG) are left out.
 */
export function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const path = join(entry.parentPath, entry.name)
    assets.set(`/${relative(folder, path).split(sep).join('/')}`, { type, bytes: readFileSync(path) })
  }
  const page = assets.get('/index.html')
  if (page) assets.set('/', page)
  return assets
}

/** The bytes to send for an asset; a page gets this response's nonce. */
export function bytesOf(asset: Asset, nonce: string): Buffer {
  return asset.type.startsWith('text/html') ? Buffer.from(asset.bytes.toString('utf8').replaceAll(noncePlace, nonce)) : asset.bytes
}
