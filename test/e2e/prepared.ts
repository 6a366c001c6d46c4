import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from '../cli/ask.ts'
import { seed, seedFiles } from './seeds.ts'

type Mark = { readonly file: string; readonly quote: string; readonly themes: readonly string[]; readonly memo?: string; readonly star?: boolean }

/** Titles of the sample plans, as the library lists them. */
export const titles = {
  action: 'Sample: Beijing Action Plan for Joint Innovation in Medicine and Health (2024–2026)',
  opening: 'Sample: Three-Year Action Plan on Opening Healthcare and Elderly Care',
  draft: 'Sample: Three-Year Action Plan on Opening Healthcare and Elderly Care (Draft for Comment)',
  agenda: 'Sample: Beijing’s 2026 health agenda puts families, hospital AI and new drugs first',
  news: 'Sample: Beijing Sets 2026 Targets for Its Medicine and Health Industry',
  conference: 'Sample: Report on the 2026 National Health Work Conference',
  chinese: '示例：北京市健康服务与医药产业协同发展实施方案（2026年）',
} as const

/** What citations print for them. */
export const shortTitles = {
  action: 'Sample Action Plan 2024–2026',
  opening: 'Sample Opening Plan 2019–2021',
  draft: 'Sample Opening Plan 2019–2021 (Draft)',
  agenda: 'Sample Health Agenda 2026',
  chinese: '示例实施方案（2026年）',
} as const

const fileByPlan = {
  action: 'sample-numbered-sections.txt', opening: 'sample-deadlines.txt', agenda: 'sample-news-bullets.txt', chinese: 'sample-zh-articles.txt',
} as const

/** The highlights of the prepared project, in the order in which they were made. */
export const marks = [
  {
    file: fileByPlan.action, quote: 'Hospitals shall simplify the steps before a drug trial so that it can begin within 25 weeks.',
    themes: ['Research and data > Clinical research'], memo: 'The same 25 weeks stand in the Chinese plan.', star: true,
  },
  { file: fileByPlan.action, quote: 'Cell therapies and gene medicines, where growth is likely to be fastest', themes: ['Research and data > Frontier science'] },
  { file: fileByPlan.action, quote: 'insurers are encouraged to design products of their own', themes: ['Industry and money > Insurance'] },
  { file: fileByPlan.action, quote: 'The building and everyday use of advanced medical models is supported', themes: ['Research and data > AI and data'] },
  { file: fileByPlan.opening, quote: 'A foreign physician registered in Beijing may practice at more than one place.', themes: ['Care and families > Hospitals and access'] },
  { file: fileByPlan.opening, quote: 'Whoever opens a senior care institution no longer needs a license.', themes: ['Care and families > Elderly care'] },
  {
    file: fileByPlan.opening, quote: 'Senior care centers financed in this way shall be tried first',
    themes: ['Care and families > Elderly care', 'Industry and money > Investment'],
  },
  { file: fileByPlan.agenda, quote: 'Every district has an integrated childcare center of its own', themes: ['Care and families > Childcare'] },
  { file: fileByPlan.chinese, quote: '把临床试验启动时间压缩到25周以内', themes: ['Research and data > Clinical research'] },
  {
    file: fileByPlan.chinese, quote: '逐步建立符合本市需要的长期护理保险制度',
    themes: ['Industry and money > Insurance', 'Care and families > Elderly care'], memo: '参见开放计划。',
  },
  { file: fileByPlan.chinese, quote: '数据安全、用药安全和受试者权益不因提速而让步', themes: [], star: true },
] as const satisfies readonly Mark[]

type Described = Readonly<Record<string, string>> & { readonly file: string }

/** Makes the project that reading tests share, in a folder: all sample plans described, their codebook, some highlights. */
export async function prepare(folder: string, project: string): Promise<void> {
  const env = { CLAUSEBOOK_HOME: join(folder, 'home'), LANG: 'en_GB.UTF-8', LC_ALL: '' }
  const run = async (...args: readonly string[]): Promise<string> => {
    const { out, err, exit } = await ask({ args: [...args, '--project', project], folder, env })
    if (exit !== 0) throw new Error(`${args.join(' ')}: ${err}`)
    return out.toString('utf8')
  }
  await run('import', ...seedFiles)
  const descriptions = JSON.parse(readFileSync(seed('index.json'), 'utf8')) as Described[]
  const documents = JSON.parse(await run('documents', '--json')) as { id: string; file: string }[]
  const idByFile = new Map(documents.map(({ id, file }) => [file, id]))
  const idOf = (file: string) => idByFile.get(file) ?? file
  for (const { file, licence: _, ...values } of descriptions) {
    await run('set', idOf(file), ...Object.entries(values).map(([key, value]) => `${key}=${value}`))
  }
  await run('themes', 'import', seed('codebook.csv'))
  const texts = new Map<string, string>()
  for (const { file, quote, themes, ...rest } of marks as readonly Mark[]) {
    const text = texts.get(file) ?? (JSON.parse(await run('text', idOf(file), '--json')) as string)
    texts.set(file, text)
    const start = text.indexOf(quote)
    if (start < 0) throw new Error(`${file} does not say “${quote}”`)
    const { memo, star } = rest
    await run(
      'annotate', idOf(file), '--start', String(start), '--end', String(start + quote.length),
      ...themes.flatMap(theme => ['--theme', theme]), ...(memo ? ['--memo', memo] : []), ...(star ? ['--star'] : []),
    )
  }
}
