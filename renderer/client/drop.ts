import { nameOrder } from '#domain/order/name-order.ts'
import { EngineError } from '#wire/fault.ts'

/** Files of a drop, and the paths of what in it the browser could not open: a name that it can't decode, a folder that it may not read. */
export type Dropped = { readonly files: readonly File[]; readonly unreadable: readonly string[] }
type Gathering = { readonly files: File[]; readonly unreadable: string[] }

/** More files than this at once are refused as a whole: somebody took a whole disk. */
export const mostDroppedFiles = 10_000
/** What systems put into folders beside a person's files. */
const litter = /^(\.|Thumbs\.db$|desktop\.ini$|~\$)/i

const pathByFile = new WeakMap<File, string>()

/** The file's path below the folder that was chosen or dropped, with `/`; its bare name when it was chosen itself. */
export function relativePath(file: File): string {
  return pathByFile.get(file) ?? (file.webkitRelativePath || file.name)
}

/**
 * All files of a drop, those in folders too, by name and without what systems hide in them; what can't be opened does not stop the others.
 * Call it inside the drop event: its entries are gone after.
 * Throws EngineError `invalid` for more than 10,000 files.
 */
export async function filesOfDrop(data: DataTransfer): Promise<Dropped> {
  const items = [...data.items].filter(item => item.kind === 'file')
  const entries = items.map(item => item.webkitGetAsEntry?.() ?? item.getAsFile())
  const dropped: Gathering = { files: [], unreadable: [] }
  for (const entry of entries) {
    if (entry instanceof File) add(dropped, entry)
    else if (entry) await walk(entry, '', dropped)
  }
  return dropped
}

/**
 * The files of a folder that was chosen, by name and without what systems hide in it: a browser gives them as the disk has them.
 * Throws EngineError `invalid` for more than 10,000 files.
 */
export function filesOfFolder(chosen: readonly File[]): File[] {
  const files = chosen.filter(file => !relativePath(file).split('/').slice(1).some(name => litter.test(name)))
  if (files.length > mostDroppedFiles) throw tooMany()
  return files.toSorted((a, b) => nameOrder.compare(relativePath(a), relativePath(b)))
}

async function walk(entry: FileSystemEntry, folder: string, dropped: Gathering): Promise<void> {
  const path = folder + entry.name
  if (folder && litter.test(entry.name)) return
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)).catch(() => null)
    if (!file) return void dropped.unreadable.push(path)
    if (folder) pathByFile.set(file, path)
    return add(dropped, file)
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A reader gives at most some hundred entries a time, and none when it is at the end.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject)).catch(() => null)
    if (!batch) return void dropped.unreadable.push(path)
    if (batch.length === 0) return
    for (const child of batch.toSorted((a, b) => nameOrder.compare(a.name, b.name))) await walk(child, `${path}/`, dropped)
  }
}

function add({ files }: Gathering, file: File): void {
  if (files.length >= mostDroppedFiles) throw tooMany()
  files.push(file)
}

const tooMany = () => new EngineError({ code: 'invalid', message: { id: 'app.files.tooMany', values: { most: mostDroppedFiles } } })
