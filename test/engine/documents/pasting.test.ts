import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ImportAnswer } from '#contract/documents/documents.ts'
import { workbenchForEach } from './workbench.ts'

const bench = workbenchForEach()

const documentOf = (answer: ImportAnswer | undefined) => {
  if (!answer || 'error' in answer) throw new Error(`not brought in: ${JSON.stringify(answer)}`)
  return answer.document
}

const word =
  '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body><!--StartFragment--><h1>健康规划</h1>' +
  "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;</span></span><![endif]>总则</p>" +
  '<script>bad()</script><ol start=3><li>Plant trees</li><li>Plant more</li></ol><!--EndFragment--></body></html>'

describe('a text that was copied with its structure', () => {
  test('has its headings, lists and printed numbers; of the markup nothing is kept', async () => {
    const [answer] = await bench.engine.documents.import({ pasted: [{ text: 'as plain text', html: word }] })
    const document = documentOf(answer)
    expect(document).toMatchObject({ title: '健康规划', mediaType: 'text/plain', encoding: 'utf-8', fileName: 'pasted.txt' })
    const { text } = await bench.engine.documents.text({ document: document.id })
    expect(text).toBe('健康规划\n\n一、\u00a0总则\n\n3. Plant trees\n4. Plant more')
    const clauses = await bench.engine.documents.clauses({ document: document.id })
    expect(clauses.map(({ kind, label }) => [kind, label])).toEqual([['heading', ''], ['heading', '一'], ['item', '3'], ['item', '4']])
    const { ticket } = await bench.engine.documents.original({ document: document.id })
    expect(readFileSync(bench.files.open(ticket).path, 'utf8')).toBe(text)
  })

  test('is known again, in the same call and later', async () => {
    const pasted = [{ text: 'x', html: '<h1>One</h1><p>a</p>' }, { text: 'y', html: '<h1>One</h1> <p>a</p>' }]
    const first = await bench.engine.documents.import({ pasted })
    const second = await bench.engine.documents.import({ pasted: pasted.slice(0, 1) })
    expect([...first, ...second].map(answer => 'document' in answer && answer.existing)).toEqual([false, true, true])
  })

  test('without any text in its markup is told in a sentence', async () => {
    const [answer] = await bench.engine.documents.import({ pasted: [{ text: 'x', html: '<h1> </h1><script>x</script>' }] })
    expect(answer).toMatchObject({ error: { code: 'invalid', message: { id: 'importing.noText' } } })
  })
})
