import { expect, test } from 'vitest'
import { filesOfDrop, filesOfFolder, mostDroppedFiles, relativePath } from '../../../renderer/client/drop.ts'

/** Folders and files as a browser hands them over: entries that are asked for their content, at most two a time. */
/** A file or a folder that the browser lists and does not open. */
const shut = 'shut'
type Tree = { readonly [name: string]: Tree | string }
function entryOf(name: string, content: Tree | string): FileSystemEntry {
  if (content === shut) {
    const refuse = (_take: unknown, refused: (error: Error) => void) => refused(new DOMException('A URI supplied to the API was malformed', 'EncodingError'))
    return { name, isFile: name.includes('.'), isDirectory: !name.includes('.'), file: refuse, createReader: () => ({ readEntries: refuse }) } as unknown as FileSystemEntry
  }
  if (typeof content === 'string') {
    return { name, isFile: true, isDirectory: false, file: (take: (file: File) => void) => take(new File([content], name)) } as unknown as FileSystemEntry
  }
  const children = Object.entries(content).map(([child, inside]) => entryOf(child, inside))
  return {
    name, isFile: false, isDirectory: true,
    createReader: () => ({ readEntries: (take: (entries: FileSystemEntry[]) => void) => take(children.splice(0, 2)) }),
  } as unknown as FileSystemEntry
}
const drop = (tree: Tree) =>
  filesOfDrop({
    items: Object.entries(tree).map(([name, content]) => ({ kind: 'file', webkitGetAsEntry: () => entryOf(name, content), getAsFile: () => null })),
  } as unknown as DataTransfer)

test('finds the files of folders in folders, each under its path', async () => {
  const { files } = await drop({ plans: { beijing: { 'b.txt': 'B', 'a.txt': 'A' }, 'c.md': 'C', 'd.md': 'D' }, 'e.html': 'E' })
  expect(files.map(relativePath)).toEqual(['plans/beijing/a.txt', 'plans/beijing/b.txt', 'plans/c.md', 'plans/d.md', 'e.html'])
  expect(await Promise.all(files.map(file => file.text()))).toEqual(['A', 'B', 'C', 'D', 'E'])
})

test('leaves out what systems hide in folders, not what was dropped itself', async () => {
  const { files } = await drop({ plans: { '.DS_Store': 'x', 'Thumbs.db': 'x', '~$plan.docx': 'x', '.git': { config: 'x' }, 'a.txt': 'A' }, '.hidden.txt': 'kept' })
  expect(files.map(relativePath)).toEqual(['plans/a.txt', '.hidden.txt'])
})

test('takes ten thousand files and refuses more as a whole', async () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.txt`, '']))
  expect((await drop({ plans: many(mostDroppedFiles) })).files).toHaveLength(mostDroppedFiles)
  await expect(drop({ plans: many(mostDroppedFiles + 1) })).rejects.toMatchObject({ code: 'invalid', sentence: { id: 'app.files.tooMany' } })
})

test('what can’t be opened is named by its path, and the rest is found', async () => {
  const { files, unreadable } = await drop({ plans: { 'a.txt': 'A', '第一.txt': shut, locked: shut, sub: { 'b.txt': 'B' } } })
  expect(files.map(relativePath)).toEqual(['plans/a.txt', 'plans/sub/b.txt'])
  expect(unreadable.toSorted()).toEqual(['plans/locked', 'plans/第一.txt'])
})

test('files of a chosen folder stand by name, without what systems hide in it', () => {
  const chosen = ['plans/plan-10.txt', 'plans/plan-9.txt', 'plans/.DS_Store', 'plans/.git/config', 'plans/sub/Thumbs.db', 'plans/sub/a.txt'].map(path =>
    Object.defineProperty(new File([''], path.split('/').at(-1) ?? ''), 'webkitRelativePath', { value: path }))
  expect(filesOfFolder(chosen).map(relativePath)).toEqual(['plans/plan-9.txt', 'plans/plan-10.txt', 'plans/sub/a.txt'])
  const many = Array.from({ length: mostDroppedFiles + 1 }, (_, index) => new File([''], `${index}.txt`))
  expect(() => filesOfFolder(many)).toThrow(expect.objectContaining({ code: 'invalid' }))
})
