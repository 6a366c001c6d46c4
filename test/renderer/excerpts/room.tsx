import { act, cleanup, configure, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { vi } from 'vitest'
import type { Client } from '../../../renderer/client/engine.ts'
import { commandById } from '../../../renderer/state/commands.ts'
import { ClientContext } from '../../../renderer/state/connection.ts'
import { activateLanguage, useSay } from '../../../renderer/state/language.ts'
import { noticeStore } from '../../../renderer/state/notices.ts'
import { followProject } from '../../../renderer/state/project.ts'
import { followChanges, recordStore } from '../../../renderer/state/asking/records.ts'
import { closeSheet } from '../../../renderer/state/window/sheets.ts'
import { WordsContext } from '../../../renderer/ui/words.ts'
import { bringInTwoPlans, openWorkbench } from '../state/workbench.ts'
import { uuidv7 } from '#domain/ids.ts'

export type Room = {
  readonly client: Client
  /** A second window on the same project, as far as the engine can tell. */
  another(): Client
  ticket(name: string, bytes: Uint8Array): string
  /** The two plans: clean air, water. */
  readonly plans: readonly [string, string]
  show(view: ReactNode): void
  /** Runs a command as a key or the palette does. */
  run(id: string): Promise<void>
  /** Highlights words of a plan; answers the highlight's id. */
  highlight(plan: 0 | 1, words: string, themes?: readonly string[]): Promise<string>
  /** Sets the clause that these words stand in aside as boilerplate. */
  setAside(plan: 0 | 1, words: string): Promise<void>
  theme(path: string): string
  operations(): Promise<number>
  close(): Promise<void>
}

// jsdom brings a Uint8Array of its own; the engine, which runs in this same process here, knows bytes by Node's.
globalThis.Uint8Array = Object.getPrototypeOf(Buffer)

// A loaded machine takes its time; what never comes is still found out. Whether a part can be seen is a matter for a real browser.
configure({ asyncUtilTimeout: 30_000, defaultHidden: true })

/** jsdom lays nothing out: a list without a height would show no row. */
function giveSizes(): void {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1_000)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1_000)
  Element.prototype.scrollIntoView = () => {}
  Element.prototype.scrollTo = () => {}
  window.matchMedia = query =>
    Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener: () => {}, removeListener: () => {} })
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
}

let made = 0
const newId = () => uuidv7(1_700_000_000_000, new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, ++made >> 8, made & 255]))

/** A room of the window on a real project with two plans. */
export async function openRoom(): Promise<Room> {
  giveSizes()
  activateLanguage('en')
  const workbench = await openWorkbench()
  const { client } = workbench
  const { engine } = client
  await engine.projects.create({ name: 'Plans' })
  const stops = [await followProject(client), await followChanges(client)]
  const plans = await bringInTwoPlans(client)
  return {
    client,
    another: workbench.connectAnother,
    ticket: workbench.ticket,
    plans,
    show: view => void render(<Framed client={client}>{view}</Framed>),
    run: async id => {
      await act(async () => void (await commandById(id)?.run()))
    },
    highlight: async (plan, words, themes = []) => {
      const { text } = await engine.documents.text({ document: plans[plan] })
      const start = text.indexOf(words)
      const id = newId()
      await engine.annotations.create({
        id,
        document: plans[plan],
        start,
        end: start + words.length,
        themes: themes.map(path => ({ path: path.split(' > ') })),
      })
      return id
    },
    setAside: async (plan, words) => {
      const document = plans[plan]
      const start = (await engine.documents.text({ document })).text.indexOf(words)
      const clause = (await engine.documents.clauses({ document })).findLast(found => found.start <= start && start < found.textEnd)
      await engine.documents.correctClause({ document, clause: clause?.id ?? '', change: { kind: 'kind', to: 'boilerplate' } })
    },
    theme: name => recordStore.getState().themes.find(row => row.name === name)?.id ?? '',
    operations: async () => (await engine.history.list({})).filter(({ state }) => state === 'done').length,
    close: async () => {
      cleanup()
      stops.forEach(stop => stop())
      closeSheet()
      noticeStore.setState({ notices: [] })
      await engine.projects.close({})
      await workbench.close()
      vi.restoreAllMocks()
    },
  }
}

function Framed({ client, children }: { readonly client: Client; readonly children: ReactNode }) {
  const say = useSay()
  return (
    <I18nProvider locale="en-GB">
      <WordsContext value={say}>
        <ClientContext value={client}>{children}</ClientContext>
      </WordsContext>
    </I18nProvider>
  )
}
