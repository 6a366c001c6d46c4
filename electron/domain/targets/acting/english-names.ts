/** Names of bodies in English sentences: such as have a word of office (`Ministry of Health`, `Environment Agency`), some well-known ones, and unnamed ones (`local authorities`). */
import type { Body } from '../bodies.ts'

/** A service is a body only where the state serves so: a bus service is none. */
const served =
  'Forest|Parks?|Health|Police|Fire|Ambulance|Prison|Probation|Prosecution|Civil|Wildlife|Customs|Immigration|Meteorological|Geological|Statistical|Revenue|Rescue|Conservation|Fisheries|Youth|Employment|Border|Weather|Security|Tribunals|Public|Social|Audit|Migration|Protection'
const banks = 'World|Development|Central|Reserve|State|National|Investment'
const office = `(?:Ministry|Department|Directorate(?:-General)?|Office|Bureau|Agency|Commission|Council|Board|Authority|Committee|Secretariat|Treasury|Administration|Government|Inspectorate|Institute|Corporation|Municipality|Parliament|Assembly|Senate|Legislature|Cabinet|Executive|Task\\s?[Ff]orce|Police|Organi[sz]ation|(?<=(?:${banks}) )Bank|(?<=European |African )Union|(?<=(?:${served}) )Service|(?:City|County|Borough|Township|Province|State|District)(?!\\s(?:governments?|authorities|councils|agencies|departments|offices|hospitals)\\b)|Ministries|Departments|Agencies|Commissions|Councils|Boards|Authorities|Governments|Municipalities|Counties|Districts|Provinces|Boroughs|(?<!United )States)\\b`
const countries = 'England|Scotland|Wales|Northern Ireland|Canada|Australia|New Zealand|Ireland|Singapore'
/** Names without a word of office. */
const known = `(?:(?:NHS|Public Health|Health|Parks|Transport|Statistics|Natural|Natural Resources|Homes|Sport|Historic|Infrastructure|Police|Environment|Education|Skills|Food Standards)\\s(?:${countries})|(?:\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?,?\\s(?:and\\s)?){1,4}(?:Services|Change|Development|Resources|Affairs|Oceans|Innovation|Heritage|Safety)\\sCanada|(?:States|[Pp]rovinces) and [Tt]erritories|(?:Scottish|Welsh) Ministers|Union Territories|[Pp]olice and crime commissioners|Commonwealth(?! (?:Games|of|countries))|Transport for [A-Z]\\p{L}+|Of(?:sted|gem|com|wat|qual)|Network Rail|National Highways|NITI Aayog|Defra|DfE|DfT|DHSC|DESNZ|DCMS|DWP|FCDO|RCMP|LTA|MOH|MOE|NEA|HDB|NParks|NHS|WHO|UNICEF|UNDP|UNEP|UNESCO|UNHCR|FAO|WFP|ILO|IMF|OECD|EU|USAID|FEMA|EPA|FDA|USDA|HMRC|HUD|HHS)\\b`

const small =
  'local|regional|national|federal|central|provincial|municipal|state|district|county|city|town|village|public|health|housing|transport|transit|transportation|planning|education|competent|relevant|responsible|participating|unitary|combined|metropolitan|devolved|territorial|tribal|Indigenous|statutory|enforcement|law|licensing|water|port|school|fire|rescue|member|contracting|lead|implementing|integrated|care|upper-tier|lower-tier|rural|urban|gram|zilla|country|field|supervisory|environmental|line|government|European|Member|State'
const unnamed =
  'authorities|countries|(?<=(?:[Rr]egional|[Cc]ountry|[Ff]ield|[Dd]istrict) )offices|(?<=(?:local|public|statutory|regulatory) )bodies|(?<=(?:[Rr]escue|[Ff]ire|[Pp]olice|[Aa]mbulance|[Ee]mergency|[Pp]robation) )services|panchayats|agencies|councils|ministries|departments|governments|commissions|boards|municipalities|districts|counties|provinces|boroughs|prefectures|states(?: and territories)?|cantons|police forces|police|administrations|regulators|(?<!\\b(?:[Oo]pen|[Gg]ood|[Dd]igital|[Ee]lectronic|[Bb]ig|[Ss]elf)[- ])government|ministry|department|agency|commission|council|board|committee|secretariat|bureau|municipality|authority'
/** A sentence may begin with it. */
const orCapital = (words: string) => words.replace(/(?<=^|\|)\p{Ll}/gu, letter => `[${letter.toUpperCase()}${letter}]`)
const ofField = '(?:(?<=ies|ments?|ministry|board|council)\\sof\\s(?:health|education|finance|transport|agriculture|labour|justice|supervisors|commissioners|directors|trustees|ministers)\\b)?'
/** One of many, where each is meant: `each school district`; elsewhere it is the issuer itself, as `the county` is. */
const each = '(?<=\\b(?:each|every|Each|Every)\\s(?:[\\p{L}-]{3,14}\\s){0,2})(?:district|county|province|borough|state|city|municipality)'
const common = `(?:(?:${orCapital(small)})(?:\\sand\\s(?:${small}))?\\s){0,4}(?:(?:${orCapital(unnamed)}|States)\\b${ofField}|${each}\\b)`

/** Capitals that begin sentences or stand before names, and persons. */
const notInName = 'The|A|An|In|By|On|At|For|From|With|Under|To|All|Each|Every|Both|This|These|That|When|While|Where|If|As|After|Before|Since|Until|Our|Its|Their|Within|During|Through|And|But|Or|Also|Together|Working|Led|Of|New|Meanwhile|Because|Members|Staff|Officers?'
const capital = String.raw`\p{Lu}[\p{L}\p{N}’'&-]{0,30}(?![\p{L}\p{N}])(?<!’s|'s|[’'-])`
const first = `(?!(?:${notInName})\\b)${capital}`
const joined = `(?<!(?:${office}|Of(?:sted|gem|com|wat|qual)|${countries}|\\b\\p{Lu}{3,}))\\s(?:and|&)\\s`
const before = `(?:${first}(?:${joined}|(?<!${office})\\s(?:of|for)\\s|\\s))`
/** A word of a name behind its word of office, no beginning of another name. */
const whole = `(?!${office}|${known}|\\p{Lu}{2,}\\b)${capital}`
const several = `(?:(?:,\\s(?:the\\s)?${whole}(?:\\s${whole}){0,2}){0,3},?\\s(?:and|&)\\s(?:the\\s)?${whole}(?:\\s${whole}){0,3}(?!\\s(?:${office}|${countries})))?`
const behind = `\\s(?:of|for|on)\\s(?:the\\s)?${capital}(?:\\s${whole}){0,4}${several}(?:\\sof\\s(?:the\\s)?${capital}(?:\\s${capital}){0,2})?(?:\\s(?:Secretariat|Board)\\b)?`
const proper = `(?:(?!(?:Open|Good|Digital|Electronic|Big)\\b)${first}\\s){1,2}government\\b|${before}{0,6}${office}(?:${behind}|${ofField})`
const short = String.raw`(?:\s\(\p{Lu}[\p{L}&-]{1,11}\))?`
/** `DOH`, `LGUs`, `DepEd`. */
const shortName = '(?:\\p{Lu}[\\p{L}&-]{0,6}\\p{Lu}s?|\\p{Lu}\\p{Ll}{1,6}\\p{Lu}\\p{Ll}{0,6})'
const body = new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${known}|${proper}|(?<acronym>${shortName})(?![\\p{L}\\p{N}-])|${common})${short}`, 'gu')

const unnamedWhole = new RegExp(`^${common}$`, 'u')

/** The name by which a body is listed: unnamed ones have small letters, also where a sentence begins with them; the government is one, however it is written. */
export function listedName(name: string): string {
  if (name === 'government') return 'Government'
  return unnamedWhole.test(name) && /^(?!States$|Indigenous\b|European\b)\p{Lu}\p{Ll}+(?:[\s-]\p{Ll}+)*s\b/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name
}

/** The bodies that a sentence names, in order. @param acronyms further names, as `acronymsIn` finds them */
export function bodiesNamed(sentence: string, acronyms: ReadonlySet<string>): readonly Body[] {
  return [...sentence.matchAll(body)].flatMap(({ index: start, 0: name, groups }) => {
    const own = groups?.acronym
    return own === undefined || acronyms.has(own) ? [{ name, start, end: start + name.length }] : []
  })
}

/** What only bodies do, in the infinitive: what `AI will` or `GDP shall` do is none of it. */
const duties =
  'build|publish|issue|appoint|convene|establish|set up|lead|coordinate|allocate|recruit|train|hire|review|consult|launch|conduct|monitor|implement|procure|install|plant|submit|draw up|prepare|fund|finance|carry out|organi[sz]e|adopt|enforce|inspect|pilot|roll out|oversee|work with|report to|undertake|distribute|commission|design|develop|rehabilitate|construct|pave|drill|electrify|repair|restore|vaccinate|upgrade|draft|approve|open|buy|lease|set aside|host|audit|certify|propose'
/** A short name whose text never gives it in full, but which has a duty: `DepEd shall build`, `led by PSPC`, `LTA and SMRT will fund`. */
const dutiful = new RegExp(`(?<=^|[.;:)]\\s|\\n|\\b[Tt]he |\\b20\\d\\d,? |, )(?<short>${shortName})(?:\\s(?:and|&)\\s(?:the\\s)?(?<other>${shortName}))?\\s(?:shall|will|must|(?:is|are) to)(?: also| jointly)?\\s(?:${duties})\\b`, 'gmu')
const agents = new RegExp(`\\b(?:led|coordinated|delivered|implemented|overseen|funded|chaired) by (?:the )?(?<short>${shortName})(?:\\s(?:and|&)\\s(?:the\\s)?(?<other>${shortName}))?(?![\\p{L}\\p{N}-])`, 'gu')

/** Those who act as bodies do, but are many and none of them. */
const noBodies = /^(?:SMEs?|MSMEs?|NGOs?|CEOs?|TVs?)$/u

const defined = /(?<=\p{L} )\((?:the )?["“]?(?<short>\p{Lu}[\p{L}&-]{0,8}\p{Lu})["”]?\)/gu
const longestName = 120

/** The short names by which a text calls bodies that it names in full once, `Housing and Development Board (HDB)`, or to which it gives what only bodies do. */
export function acronymsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { index, groups } of text.matchAll(defined)) {
    const own = groups?.short ?? ''
    if (found.has(own)) continue
    const above = text.slice(Math.max(0, index - longestName), index - 1)
    const last = [...above.matchAll(body)].at(-1)
    if (last && last.groups?.acronym === undefined && last.index + last[0].length === above.length) found.add(own)
  }
  const acting = [dutiful, agents].flatMap(words => [...text.matchAll(words)].flatMap(({ groups }) => [groups?.short ?? '', groups?.other ?? '']))
  for (const own of acting) if (own !== '' && !noBodies.test(own)) found.add(own)
  return found
}
