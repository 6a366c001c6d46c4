import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { afterPaint } from '../state/after-paint.ts'
import { commandKeys } from '../state/commands.ts'
import { saySentence, useSay } from '../state/language.ts'
import { ClientContext } from '../state/connection.ts'
import { useProject } from '../state/project.ts'
import { View as Start } from '../features/start/View.tsx'
import { Button } from '../ui/controls/Button.tsx'
import { EmptyState } from '../ui/layout/EmptyState.tsx'
import { KeysContext } from '../ui/keys.ts'
import { WordsContext } from '../ui/words.ts'
import { useAppCommands } from './commands.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useLink, type Link } from './linking.ts'
import { loadRooms } from './rooms.tsx'
import { Notices } from './Notices.tsx'
import { Sheets } from './Sheets.tsx'
import { keepLettersForFind } from './typing-ahead.ts'
import { Dropzone } from './shell/Dropzone.tsx'
import { LostBanner } from './shell/Banners.tsx'
import { Shell } from './shell/Shell.tsx'
import './app.css'

/** The whole window. */
export function App() {
  const say = useSay()
  const { link, retry } = useLink()
  return (
    <I18nProvider locale={say('app.locale')}>
      <WordsContext value={say}>
        <KeysContext value={commandKeys}>
          <ErrorBoundary>
            <Linked link={link} retry={retry} />
          </ErrorBoundary>
        </KeysContext>
      </WordsContext>
    </I18nProvider>
  )
}

function Linked({ link, retry }: { readonly link: Link; readonly retry: () => void }) {
  const say = useSay()
  if (link.phase === 'opening') return <div className="app-waiting" role="status" aria-label={say('app.connection.opening')} />
  if (link.phase === 'failed') {
    return (
      <main className="app-alone">
        <EmptyState level={1} title={say('app.connection.failed')} actions={<Button onPress={retry}>{say('app.connection.retry')}</Button>}>
          {saySentence(link.error.sentence)}
        </EmptyState>
      </main>
    )
  }
  return (
    <ClientContext value={link.client}>
      <div className="app">
        {link.phase === 'lost' ? <LostBanner trying={link.trying} onRetry={retry} /> : null}
        <Workbench />
      </div>
    </ClientContext>
  )
}

/** Waits until the window has nothing else to do, a second at most. */
const untilIdle = () => new Promise<void>(resolve => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 1_000 })
  // Safari has none.
  else setTimeout(resolve, 200)
})

function Workbench() {
  useAppCommands()
  useEffect(() => void afterPaint().then(() => loadRooms(untilIdle)), [])
  useEffect(keepLettersForFind, [])
  const isOpen = useProject(({ project }) => project !== null)
  return (
    <>
      {isOpen ? <Shell /> : <Start />}
      <Sheets />
      <Notices />
      <Dropzone />
    </>
  )
}
