import { z } from 'zod'
import { Ticket } from '#contract/values.ts'
import { EngineError, Fault } from '#wire/fault.ts'
import { hostEngine } from './host.ts'
import { filesOfFolder, relativePath } from './drop.ts'
import { sessionKey } from './session.ts'

export type PickPurpose = 'plans' | 'plan' | 'folder' | 'project' | 'codebook' | 'attributes' | 'glossary'
/** `file`: its path below the folder that was chosen or dropped. */
export type Uploaded = { readonly file: string; readonly ticket: Ticket } | { readonly file: string; readonly error: Fault }
type UploadOptions = { readonly signal?: AbortSignal; readonly onProgress?: (done: number, file: string) => void }

const Receipt = z.object({ ticket: Ticket })

/**
 * Asks for files: with the system's dialog where the host has one, else with the browser's. No tickets when the person cancelled.
 * @param accept what the browser's dialog offers, as in `<input accept>`
 */
export async function pickFiles(purpose: PickPurpose, accept: string, { folder = false } = {}): Promise<Ticket[]> {
  const { engine, host } = hostEngine()
  if (host.dialogs) return (await engine.files.pick({ purpose })).tickets
  return uploadFiles(await choosePageFiles(accept, { folder, multiple: purpose === 'plans' }))
}

/**
 * The browser's own file dialog; [] when the person cancelled. Works only right after a key press or a click.
 * Throws EngineError `invalid` for a folder with more than 10,000 files.
 */
export async function choosePageFiles(accept: string, { folder = false, multiple = true } = {}): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = folder ? '' : accept
  input.multiple = multiple
  input.webkitdirectory = folder
  input.hidden = true
  input.dataset['picker'] = folder ? 'folder' : 'files'
  document.body.append(input)
  const chosen = await new Promise<File[]>(resolve => {
    const end = () => {
      input.remove()
      resolve([...(input.files ?? [])])
    }
    input.addEventListener('change', end, { once: true })
    input.addEventListener('cancel', end, { once: true })
    input.click()
  })
  return folder ? filesOfFolder(chosen) : chosen
}

/** Hands files to the host; tickets in the same order. Throws the first failure. */
export async function uploadFiles(files: readonly File[], options: UploadOptions = {}): Promise<Ticket[]> {
  return (await uploadEach(files, options)).map(uploaded => {
    if ('error' in uploaded) throw new EngineError(uploaded.error)
    return uploaded.ticket
  })
}

/** Hands files to the host one by one; a file that it refuses does not stop the others. Throws only when cancelled. */
export async function uploadEach(files: readonly File[], { signal, onProgress }: UploadOptions = {}): Promise<Uploaded[]> {
  const uploaded: Uploaded[] = []
  for (const file of files) {
    onProgress?.(uploaded.length, relativePath(file))
    uploaded.push(await upload(file, signal))
  }
  return uploaded
}

async function upload(file: File, signal?: AbortSignal): Promise<Uploaded> {
  const path = relativePath(file)
  try {
    const answer = await fetch('/files', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-clausebook': sessionKey(), 'x-file-name': encodeURIComponent(file.name), 'x-in-folder': path === file.name ? '0' : '1' },
      body: file,
      signal: signal ?? null,
    })
    const value: unknown = await answer.json().catch(() => undefined)
    const receipt = Receipt.safeParse(value)
    if (answer.ok && receipt.success) return { file: path, ticket: receipt.data.ticket }
    const fault = Fault.safeParse(value)
    return { file: path, error: fault.success ? fault.data : { code: 'invalid', message: { id: 'app.files.refused', values: { name: file.name } } } }
  } catch (error) {
    if (signal?.aborted) throw error
    return { file: path, error: { code: 'invalid', message: { id: 'app.files.unreadable', values: { name: file.name } } } }
  }
}

/** Gives a produced file to the person: the system's save dialog, or the browser's download. Answers false when they cancelled. */
export async function saveProduced(ticket: Ticket, fileName: string): Promise<boolean> {
  const { engine, host } = hostEngine()
  if (host.dialogs) return (await engine.files.save({ ticket, fileName })).saved
  const link = document.createElement('a')
  link.href = `/files/${ticket}`
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  return true
}
