import { EngineError } from '#wire/fault.ts'

/** More files than this in one drop are refused as a whole: somebody dropped a whole disk. */
export const mostDroppedFiles = 10_000
/** What systems put into folders beside a person's files. */
const litter = /^(\.|Thumbs\.db$|desktop\.ini$|~\$)/i

const pathByFile = new WeakMap<File, string>()

/** The file's path below the folder that was chosen or dropped, with `/`; its bare name when it was chosen itself. */
export function relativePath(file: File): string {
  return pathByFile.get(file) ?? (file.webkitRelativePath || file.name)
}

/**
 * All files of a drop, those in folders too, without what systems hide in them. Call it inside the drop event: its entries are gone after.
 * Throws EngineError `invalid` for more than 10,000 files.
 */
export async function filesOfDrop(data: DataTransfer): Promise<File[]> {
  const items = [...data.items].filter(item => item.kind === 'file')
  const entries = items.map(item => item.webkitGetAsEntry?.() ?? item.getAsFile())
  const files: File[] = []
  for (const entry of entries) {
    if (entry instanceof File) add(files, entry)
    else if (entry) await walk(entry, '', files)
  }
  return files
}

async function walk(entry: FileSystemEntry, folder: string, files: File[]): Promise<void> {
  const path = folder + entry.name
  if (folder && litter.test(entry.name)) return
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    if (folder) pathByFile.set(file, path)
    add(files, file)
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A reader gives at most some hundred entries a time, and none when it is at the end.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (batch.length === 0) return
    for (const child of batch.toSorted((a, b) => a.name.localeCompare(b.name))) await walk(child, `${path}/`, files)
  }
}

function add(files: File[], file: File): void {
  if (files.length >= mostDroppedFiles) {
    throw new EngineError({ code: 'invalid', message: { id: 'app.files.tooMany', values: { most: mostDroppedFiles } } })
  }
  files.push(file)
}
