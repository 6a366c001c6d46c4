import { dialog, type BrowserWindow } from 'electron'
import { basename } from 'node:path'
import { sentence, type MessageId } from '#domain/messages/catalogues.ts'
import { EngineError, type Sentence } from '#wire/fault.ts'
import type { OpenedEngine } from '../../engine/index.ts'
import type { ProjectArgument } from './project-path.ts'

type Choice = { readonly readOnly: boolean; readonly allowSyncedFolder: boolean }
type Offer = { readonly button: MessageId; readonly choice: Partial<Choice> }

const readOnly: Offer = { button: 'electron.openReadOnly', choice: { readOnly: true } }
const anyway: Offer = { button: 'electron.openAnyway', choice: { allowSyncedFolder: true } }
/** Refusals after which a person may still want the project, on an explicit second asking. */
const offers: Readonly<Record<string, Offer | undefined>> = {
  'projects.openElsewhere': readOnly,
  'projects.openHere': readOnly,
  'projects.readOnlyPlace': readOnly,
  'projects.synced': anyway,
  'projects.network': anyway,
}

const missing: ReadonlySet<string> = new Set(['files.gone', 'projects.missing'])

export type OpeningOptions = {
  readonly engine: OpenedEngine
  /** The window to ask in; undefined when there is none any longer. */
  readonly window: () => BrowserWindow | undefined
  readonly say: (sentence: Sentence) => string
}

/**
 * Opens a project that the system or a command line named; the page hears of it like of any other. A refusal is shown as the system's
 * message box, with the choice that the refusal leaves. Never throws for what a file can be.
 */
export async function openNamedProject({ path, asked }: ProjectArgument, { engine, window, say }: OpeningOptions): Promise<void> {
  let choice: Choice = { readOnly: false, allowSyncedFolder: false }
  for (;;) {
    try {
      return await openOrCreate(engine, path, choice, asked)
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      const offer = offers[error.sentence.id]
      const again =
        offer && Object.entries(offer.choice).some(([name, value]) => choice[name as keyof Choice] !== value) ? offer : undefined
      const asking = window()
      if (!asking || !(await ask(asking, error.sentence, again, say)) || !again) return
      choice = { ...choice, ...again.choice }
    }
  }
}

async function openOrCreate(engine: OpenedEngine, path: string, choice: Choice, create: boolean): Promise<void> {
  const context = { signal: new AbortController().signal, progress: () => undefined }
  const ticket = engine.files.fromPath(path)
  try {
    await engine.handlers.projects.open({ ticket, ...choice }, context)
  } catch (error) {
    if (!create || !(error instanceof EngineError) || !missing.has(error.sentence.id)) throw error
    await engine.handlers.projects.create({ name: basename(path).replace(/\.clausebook$/iu, ''), ticket }, context)
  }
}

/** True when the person takes the offer. */
async function ask(
  window: BrowserWindow,
  refusal: Sentence,
  offer: Offer | undefined,
  say: (sentence: Sentence) => string,
): Promise<boolean> {
  const buttons = offer ? [say(sentence(offer.button)), say(sentence('electron.cancel'))] : [say(sentence('electron.ok'))]
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Clausebook',
    message: say(sentence('electron.notOpened')),
    detail: say(refusal),
    buttons,
    defaultId: buttons.length - 1,
    cancelId: buttons.length - 1,
    noLink: true,
  })
  return offer !== undefined && response === 0
}
