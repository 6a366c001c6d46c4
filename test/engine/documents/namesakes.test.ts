import { expect, test } from 'vitest'
import { workbenchForEach } from './workbench.ts'

const bench = workbenchForEach()

const plan = (name: string, text: string) => bench.ticket(name, `Quiet Streets Plan\n\n1. ${text}\n`)

test('a file with the title of a document that is here, and other bytes, says so before and after it comes in', async () => {
  const first = plan('first.txt', 'Plant trees.')
  expect(await bench.engine.documents.preview({ files: [first] })).toMatchObject([{ existing: null, namesake: null, preview: { title: 'Quiet Streets Plan' } }])
  const [one] = await bench.engine.documents.import({ files: [first] })
  expect(one).toMatchObject({ existing: false, namesake: null })
  const here = one && 'document' in one ? { id: one.document.id, title: one.document.title } : null
  const [second, third] = [plan('second.txt', 'Plant more trees.'), plan('third.txt', 'Plant no trees.')]
  expect(await bench.engine.documents.preview({ files: [second, plan('again.txt', 'Plant trees.')] })).toMatchObject([
    { existing: null, namesake: here }, { existing: here, namesake: null },
  ])
  // Width and case make no other title, another title does.
  const options = [{ file: third, title: 'ＱＵＩＥＴ  streets plan' }]
  expect(await bench.engine.documents.import({ files: [second, third], options })).toMatchObject([{ existing: false, namesake: here }, { existing: false, namesake: here }])
  const fourth = plan('fourth.txt', 'Plant.')
  expect(await bench.engine.documents.import({ files: [fourth], options: [{ file: fourth, title: 'Loud Streets Plan' }] })).toMatchObject([{ namesake: null }])
})

test('of two new files with one title the second is told of the first; a removed document has no say', async () => {
  const answers = await bench.engine.documents.import({ files: [plan('a.txt', 'A.'), plan('b.txt', 'B.')] })
  const ids = answers.map(answer => ('document' in answer ? answer.document.id : ''))
  expect(answers).toMatchObject([{ namesake: null }, { namesake: { id: ids[0] } }])
  await bench.engine.documents.remove({ documents: ids })
  expect(await bench.engine.documents.import({ files: [plan('c.txt', 'C.')] })).toMatchObject([{ namesake: null }])
})
