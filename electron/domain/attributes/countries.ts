/** Countries by the names that English and Chinese texts give them. */

/** A country that a text names, and the words that name it. */
export type NamedCountry = { readonly name: string; readonly quote: string }

/**
 * ISO 3166-1 alpha-2, and the European Union's reserved code. Left out: those whose English name is as often a person's, a state's or a
 * garment's (Chad, Georgia, Jersey, Jordan), those that are named as places of China, and islands on which nobody governs.
 */
const codes = (
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CU CV CW ' +
  'CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET EU FI FJ FM FO FR GA GB GD GH GI GL GM GN GQ GR GT GU GW GY HN HR HT HU ID IE IL IM IN IQ IR IS IT JM JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NU ' +
  'NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SX SY SZ TG TH TJ TL TM TN TO TR TT TV TZ UA ' +
  'UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW'
).split(' ')

/** What else countries are called in titles, by their codes. */
const otherNames: readonly (readonly [code: string, name: string])[] = [
  ['CN', "People's Republic of China"], ['US', 'United States of America'], ['US', 'U.S.'], ['US', 'US'], ['US', 'USA'], ['GB', 'UK'], ['GB', 'U.K.'],
  ['EU', 'EU'], ['KR', 'Republic of Korea'], ['CZ', 'Czech Republic'],
]

type Names = { readonly nameByWords: ReadonlyMap<string, string>; readonly pattern: string }

/** Longer names come first: "Guinea-Bissau" is not Guinea. */
function namesIn(language: 'en' | 'zh'): Names {
  const display = new Intl.DisplayNames([language], { type: 'region' })
  const nameByWords = new Map<string, string>()
  const nameOf = (code: string) => (display.of(code) ?? '').replace(/\s*[（(].*$/u, '')
  for (const code of codes) if (!/ - |[（(]/u.test(nameOf(code))) nameByWords.set(plain(nameOf(code)), nameOf(code))
  if (language === 'en') for (const [code, name] of otherNames) nameByWords.set(plain(name), nameOf(code))
  const pattern = [...nameByWords.keys()].sort((left, right) => right.length - left.length).map(inPattern).join('|')
  return { nameByWords, pattern }
}

const plain = (name: string) => name.replaceAll('’', "'").replaceAll(' & ', ' and ').replace(/^St\. /u, 'Saint ')
const inPattern = (name: string) => name.replace(/[.]/gu, '\\$&').replaceAll("'", "['’]").replaceAll(' and ', ' (?:and|&) ').replace(/^Saint /u, '(?:Saint|St\\.) ')

type Rules = { readonly english: Names; readonly chinese: Names; readonly first: RegExp; readonly last: RegExp; readonly alone: RegExp; readonly chineseFirst: RegExp }
let made: Rules | null = null

function rules(): Rules {
  if (made) return made
  const [english, chinese] = [namesIn('en'), namesIn('zh')]
  const state = "(?:(?:(?:Federal|Federative|Democratic|People['’]s|Islamic|United|Cooperative|Plurinational|Oriental|Hellenic)\\s+)*(?:Republic|Kingdom|State|Government|Commonwealth|Union|Principality|Grand\\s+Duchy|Sultanate)\\s+of\\s+(?:the\\s+)?)"
  made = {
    english, chinese,
    // Whose plan it is stands first. Papers, firms, towns and pairs of countries are named so, too.
    first: new RegExp(`^(?:The\\s+)?${state}*(${english.pattern})(?=['’]|:|$|\\s(?!\\s*(?:and|&|or|vs\\.?|Daily|Today|Times|Post|News|Herald|Airlines?|Airways|Bank|Mobile|Telecom|Unicom|Steel|Petroleum|dollars?|City|County|Township|Town|Street|Avenue|University|Hospital|River|Valley)\\b))`, 'u'),
    // "Water Strategy for Kenya 2020–2025": what comes after the name is a year, a remark or nothing.
    last: new RegExp(`\\b(?:Plan|Strategy|Roadmap|Programme|Program|Policy|Framework|Outline|Act|Law|Constitution|Regulations?)\\s+(?:of|for)\\s+(?:the\\s+)?${state}*(${english.pattern})(?=\\s*(?:$|[(:,–—-]|(?:19|20)\\d{2}))`, 'u'),
    alone: new RegExp(`^(?:The\\s+)?${state}(${english.pattern})$`, 'iu'),
    chineseFirst: new RegExp(`^(?:《|关于印发《?)?(${chinese.pattern})(?![与和及、－—·-]|人(?!民|口|工)|式|籍|航空|石油|对华|驻|联合国)`, 'u'),
  }
  return made
}

/** The country that a document's title names as its own. Null in doubt. */
export function countryOfTitle(title: string): NamedCountry | null {
  const { english, chinese, first, last, chineseFirst } = rules()
  return named(english, first.exec(title) ?? last.exec(title)) ?? named(chinese, chineseFirst.exec(title))
}

/** The country that a line on a title page consists of, as the state that it is: "Republic of Kenya", "GOVERNMENT OF INDIA". */
export function countryOfLine(line: string): NamedCountry | null {
  const { english, alone } = rules()
  return named(english, alone.exec(line))
}

function named({ nameByWords }: Names, found: RegExpExecArray | null): NamedCountry | null {
  const quote = found?.[1]
  if (quote === undefined) return null
  const words = plain(quote)
  const name = nameByWords.get(words) ?? [...nameByWords].find(([known]) => known.toLowerCase() === words.toLowerCase())?.[1]
  return name === undefined ? null : { name, quote }
}
