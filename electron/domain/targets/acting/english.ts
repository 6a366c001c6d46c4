/** Bodies that act in English sentences. */
import type { Act } from './act.ts'
import type { Body } from '../bodies.ts'
import { bodiesNamed } from './english-names.ts'

const determiner = '(?:(?:[Tt]he|[Ee]ach|[Ee]very|[Aa]ll|[Bb]oth|[Oo]ur|its|their|other|A|a|an|of)\\s){0,3}'
/** What stands before those who act with others. */
const partnership = '(?:(?:[Ii]n (?:close )?(?:partnership|cooperation|co-operation|collaboration|coordination|co-ordination|conjunction)|[Tt]ogether|[Jj]ointly|[Aa]long|[Ww]orking(?: closely| jointly)?|acting jointly) with|with (?:the )?(?:(?:technical|full|close) )?(?:support|assistance|help|participation) (?:from|of))'
const between = new RegExp(`^(?:,\\s(?:and\\s|or\\s)?|\\s(?:and|or|&)\\s|,?\\sas well as\\s|,?\\s${partnership}\\s)${determiner}$`, 'u')

const adverb = '(?:\\s(?:also|already|jointly|therefore|then|now|further|both|each|all|together|still|\\p{Ll}{3,12}ly))?'
/** What is said of somebody to whom it happens is no act of theirs. */
const happens = '(?:receive|get|benefit|gain|rise|grow|fall|remain|see|lose|need(?! to)|account|contain|consist|comprise|exceed|cost|look|become|decline|decrease|shrink)\\b'
const duty = '(?:responsible|required|obliged|tasked|charged|asked|expected|directed|invited|mandated|accountable|in charge|committed)\\b'
const happened = '(?:needed|aged|based|received|gained|grew|remained|lost|exceeded|consisted|comprised|contained|increased|declined|decreased)\\b'
const participle = '\\p{Ll}+(?:ed|ilt|ent|ut|et|un|ade|ought|en|ne|ld)\\b'
const verb = [
  `(?:shall|must|should|can|may|would|(?:is|are|has|have|needs?|ought) to)(?:\\snot)?${adverb}\\s(?:be\\s(?:${duty}|\\p{Ll}+ing\\s)|(?!be\\b|not\\b|${happens})\\p{Ll}{2,})`,
  `(?:shall|will|must|should),\\s[^;.]{3,80},\\s(?!be\\b|have\\b)\\p{Ll}{2,}`,
  `will have\\s(?!been\\b|${happened})${participle}`,
  `will(?:\\snot)?${adverb}\\s(?:be\\s(?:${duty}|\\p{Ll}+ing\\s)|(?!be\\b|have\\b|not\\b|${happens})\\p{Ll}{2,})`,
  '(?:has\\s|have\\s)?(?:committed|commits?|pledge[sd]?|plans?|planned|aims?|intends?|proposes?|proposed|undertakes?|seeks?|promises?|promised)\\s(?:to\\b|[\\d$€£A-Z])',
  `(?:is|are|has been|have been|remains?)\\s${duty}`,
  `(?:is|are)${adverb}\\s(?!being\\b|facing\\b|receiving\\b|growing\\b|having\\b|losing\\b|going\\b|according\\b|including\\b)\\p{Ll}{3,}ing\\b`,
  `(?:has|have)${adverb}\\s(?!been\\b|${happened})${participle}`,
  `(?!${happened})(?:\\p{Ll}{3,}ed|built|set|made|gave|spent|cut|ran|led|began|took|brought)\\b(?!\\s(?:up\\s|out\\s)?(?:by|in|under)\\b)`,
  '(?:leads?|coordinates?|delivers?|implements?|ensures?|oversees?|manages?|funds?|invests?|provides?|supports?|allocates?|publish(?:es)?|trains?|opens?|builds?|expands?|continues?|sets? (?:up|aside)|runs?|maintains?|establish(?:es)?|launch(?:es)?|introduces?|shares?|bears?|carry out|carries out|conducts?|hosts?|plants?|reviews?|enforces?|takes? the lead)\\s(?=\\p{Ll}|\\d|[$€£])',
].join('|')
const others = '(?:(?:,\\s\\p{L}[\\p{L} -]{2,40}){0,3},?\\s(?:and|or)\\s\\p{L}[\\p{L} -]{2,40}?)?'
const aside = '(?:,\\s[^,;.]{3,150},|\\s\\([^()]{2,60}\\)|,(?=\\s))?'
const acting = new RegExp(`${others}${aside}${adverb}\\s(?:${verb})`, 'uy')

/** Before a subject: the beginning, a sign, a time, or a word that goes on with a new part. */
const opening = /(?:^|[,;:—–(“".)\]•]\s*|\b(?:and|or|but|that|while|where|whereas|when|if|as|because|so|which|then|whether|how|also|therefore|today|now|meanwhile|years?|months?|quarter|week|period|decade|end|20\d\d)\s+)$/u
const preposition = /\b(?:of|for|from|in|at|to|on|with|under|between|within|against|into|by|through|via|per|among|about|across|than|including|involving|involve|include|outside|inside|throughout|by|near|beside|over)\s+$/iu
const bidding = /\b(?:requir|direct|task|instruct|oblig|mandat|request|urg|ask|order|empower)\p{Ll}*\s+$|\b(?:call(?:s|ed|ing)?\s(?:up)?on|falls?\s(?:up)?(?:on|to))\s+$/u
const withWhom = new RegExp(`\\b${partnership}\\s+$`, 'u')

/** `with the Air District as partner`. */
const asPartner = /^\s(?:as|in)\s(?:an?\s|the\s|its\s)?(?:supporting\s|key\s|main\s|delivery\s)?(?:partners?|support|a supporting role|co-leads?)\b/u
/** `… to the Board, which shall buy …`: who is only spoken of before acts behind the comma. */
const relative = /^,\s(?:which|who)\s(?:shall|will|must|is to|are to|has to|have to)\s(?!be\b|have\b|receive\b|get\b|benefit\b)\p{Ll}{2,}/u

const passive = `\\b(?:be|been|being|was|were)\\s(?:\\p{Ll}+ly\\s|also\\s)?(?!(?:owned|affected|required|recommended|covered|used|employed|caused|defined|faced|needed|driven|supported)\\b)${participle}(?:\\s(?!by\\b)[\\p{L}\\p{N}$€£%,-]{1,30}){0,8}`
const led = '\\b(?:[Ll]ed|co-?ordinated|[Dd]elivered|implemented|overseen|managed|run|operated|administered|chaired|spearheaded|carried out|undertaken|executed|conducted)(?:\\sjointly)?'
/** Before an agent. */
const agency = new RegExp(
  `(?:(?:${passive}|${led})\\sby|\\b[Uu]nder (?:the )?(?:leadership|lead|co-?ordination|responsibility|direction|stewardship) of|\\b(?:[Rr]esponsibility|[Aa]ccountability)\\b[^.;]{0,80}\\s(?:rests|lies|sits|remains|falls)\\s(?:with|to|on)|\\bthe (?:joint )?responsibility of)\\s+$`,
  'u',
)
/** Behind an agent: no noun whose first part the name would be, `by the Department’s staff`. */
const closing = /^(?:\s*(?:$|[.,;:)—–(/])|\s+(?:by|in|on|before|until|from|over|during|for|to|at|under|with|within|and|or|through|each|every|annually|as|which|who|that|while|throughout|across|between|after|no|not|using|is|are|was|were|will|shall|must|should)\b)/u

type Group = { readonly bodies: readonly Body[]; readonly start: number; readonly end: number; readonly before: string; readonly isDetermined: boolean }

const determined = /\p{L}[’']s\s$|(?<!\p{L})(?:(?:the|each|every|all|both|our|its|their)\s){1,2}$|\ban?\s$/iu

/** So much of what stands before a name is looked at. */
const reach = 160

/** What an English sentence says of who acts. */
export function englishActs(sentence: string, acronyms: ReadonlySet<string>): readonly Act[] {
  const acts: Act[] = []
  for (const group of groupsIn(sentence, bodiesNamed(sentence, acronyms))) {
    const { bodies, start, end, before } = group
    const behind = sentence.slice(end, end + reach)
    acting.lastIndex = end
    const isActing = acting.test(sentence)
    if (agency.test(before) && closing.test(behind)) acts.push({ bodies, start, end, isAgent: true })
    else if (bidding.test(before) && /^\s(?:not )?to\s\p{Ll}/u.test(behind)) acts.push({ bodies, start, end, isAgent: false })
    else if (/\bwith\s$/u.test(before) && asPartner.test(behind)) acts.push({ bodies, start, end, isAgent: false, isHelping: true })
    else if (relative.test(behind)) acts.push({ bodies, start, end, isAgent: false })
    else if (withWhom.test(before)) acts.push(...(closing.test(behind) ? [{ bodies, start, end, isAgent: false, isHelping: true }] : []))
    else if (isActing && isSubject(group)) acts.push({ bodies, start, end, isAgent: false })
  }
  if (acts.length === 0) acts.push(...inBrackets(sentence, acronyms))
  // Partners without anybody whose partners they are: `We will, together with …`.
  return acts.some(({ isHelping }) => !isHelping) ? acts : []
}

/** `Repair 40 bridges (Ministry of Works, local councils).` */
const atEnd = /\((?<list>[^()]{2,200})\)[.;]?\s*$/u

/** Bodies that stand alone in brackets at a sentence's end, where all in them are bodies: a source has a year, a short form is one word of a name. */
function inBrackets(sentence: string, acronyms: ReadonlySet<string>): readonly Act[] {
  const found = atEnd.exec(sentence)
  const list = found?.groups?.['list']
  if (!found || list === undefined || /\d/u.test(list)) return []
  const start = found.index + 1
  const bodies = bodiesNamed(list, shortNamesIn(list, acronyms))
  const rest = bodies.reduceRight((words, { start: from, end }) => words.slice(0, from) + words.slice(end), list)
  const isAll = bodies.length > 0 && /^(?:[\s,;&/]|\band\b|\bthe\b)*$/u.test(rest)
  return isAll ? [{ bodies: bodies.map(body => ({ ...body, start: body.start + start, end: body.end + start })), start, end: start + list.length, isAgent: true }] : []
}

const shortNames = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}&]{0,6}\p{Lu}s?(?![\p{L}\p{N}])/gu

/** Where a list has a body among others, its short names are bodies, too: `(DOH, local governments)`. */
function shortNamesIn(list: string, acronyms: ReadonlySet<string>): ReadonlySet<string> {
  return /[,;&]|\band\b/u.test(list) && bodiesNamed(list, acronyms).length > 0 ? new Set([...acronyms, ...[...list.matchAll(shortNames)].map(([name]) => name)]) : acronyms
}

function isSubject({ before, isDetermined }: Group): boolean {
  return opening.test(before) || (isDetermined && !preposition.test(before))
}

/** Bodies that stand in one list. What a preposition governs ends with its comma: `With support from the World Bank, the Ministry …`. */
function groupsIn(sentence: string, bodies: readonly Body[]): readonly Group[] {
  const groups: Group[] = []
  let open: Body[] = []
  const close = () => {
    const [one, last] = [open[0], open.at(-1)]
    if (!one || !last) return
    const above = sentence.slice(Math.max(0, one.start - reach), one.start)
    const named = determined.exec(above)
    const before = named ? above.slice(0, named.index) : above
    groups.push({ bodies: open, start: one.start, end: last.end, before, isDetermined: named !== null })
    open = []
  }
  for (const body of bodies) {
    const last = open.at(-1)
    const link = last ? between.exec(sentence.slice(last.end, body.start)) : null
    const isGoverned = link !== null && /^,\s(?!and|or)/u.test(link[0]) && governs(sentence, open[0])
    if (last && (!link || isGoverned)) close()
    open.push(body)
  }
  close()
  return groups
}

function governs(sentence: string, body: Body | undefined): boolean {
  if (!body) return false
  return preposition.test(sentence.slice(Math.max(0, body.start - reach), body.start).replace(/(?:(?:the|each|all|both)\s)+$/iu, ''))
}
