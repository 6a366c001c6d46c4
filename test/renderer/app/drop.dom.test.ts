import { expect, test } from 'vitest'
import { filesOfDrop, mostDroppedFiles, relativePath } from '../../../renderer/client/drop.ts'

/** Folders and files as a browser hands them over: entries that are asked for their content, at most two a time. */
type Tree = { readonly [name: string]: Tree | string }
function entryOf(name: string, content: Tree | string): FileSystemEntry {
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
  const files = await drop({ plans: { beijing: { 'b.txt': 'B', 'a.txt': 'A' }, 'c.md': 'C', 'd.md': 'D' }, 'e.html': 'E' })
  expect(files.map(relativePath)).toEqual(['plans/beijing/a.txt', 'plans/beijing/b.txt', 'plans/c.md', 'plans/d.md', 'e.html'])
  expect(await Promise.all(files.map(file => file.text()))).toEqual(['A', 'B', 'C', 'D', 'E'])
})

test('leaves out what systems hide in folders, not what was dropped itself', async () => {
  const files = await drop({ plans: { '.DS_Store': 'x', 'Thumbs.db': 'x', '~$plan.docx': 'x', '.git': { config: 'x' }, 'a.txt': 'A' }, '.hidden.txt': 'kept' })
  expect(files.map(relativePath)).toEqual(['plans/a.txt', '.hidden.txt'])
})

test('takes ten thousand files and refuses more as a whole', async () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.txt`, '']))
  expect(await drop({ plans: many(mostDroppedFiles) })).toHaveLength(mostDroppedFiles)
  await expect(drop({ plans: many(mostDroppedFiles + 1) })).rejects.toMatchObject({ code: 'invalid', sentence: { id: 'app.files.tooMany' } })
})
