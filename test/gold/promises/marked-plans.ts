import { type MarkedAmount, readMarkedPromises } from './marked-promises.ts'

/** A line with what a careful reader finds in it; empty lists where nothing counts. */
export type MarkedLine = {
  /** UTF-16 code units of the plan's text. */
  readonly start: number
  readonly words: string
  readonly amounts: readonly MarkedAmount[]
  /** ISO 8601. */
  readonly deadlines: readonly string[]
  readonly bodies: readonly string[]
  readonly kinds: readonly string[]
}
export type MarkedPlan = { readonly jurisdiction: string; readonly issuedOn: string; readonly text: string; readonly lines: readonly MarkedLine[] }

/**
 * Plans one behind the other, each under `## jurisdiction | day of issue`, with the marks of `readMarkedPromises` and `% target` or `% outcome` for what a line says.
 * @throws Error for a mark that is none
 */
export function readMarkedPlans(file: string): readonly MarkedPlan[] {
  return file.split(/^## /mu).slice(1).map(plan => {
    const [head = '', ...body] = plan.trimEnd().split('\n')
    const [jurisdiction = '', issuedOn = ''] = head.split(' | ')
    const { text, clauses } = readMarkedPromises(body.filter(line => !line.startsWith('% ')).join('\n'))
    const kinds = kindsOf(body)
    const lines = clauses.map(({ start, amounts = [], deadlines = [], bodies = [] }, index) => {
      const end = text.indexOf('\n', start)
      return { start, words: text.slice(start, end < 0 ? undefined : end), amounts, deadlines, bodies, kinds: kinds[index] ?? [] }
    })
    return { jurisdiction, issuedOn, text, lines }
  })
}

/** The kinds marked under each line that is no mark. */
function kindsOf(body: readonly string[]): readonly (readonly string[])[] {
  const kinds: string[][] = []
  for (const line of body)
    if (line.startsWith('% ')) kinds.at(-1)?.push(line.slice(2))
    else if (!/^(?:[=@&] .*)?$/u.test(line)) kinds.push([])
  return kinds
}
