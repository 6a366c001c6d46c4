/** What stands around the title of an office's paper: who issues it, to whom, under which number. None of it holds what stands below it. */
import { namesPaper } from './known.ts'

const longestLine = 100

/** Who or what a letter is from and for, and how to reach the sender. */
const field = /^(?:from|to|thru|through|date|dated|subject|sub|re|(?:our |your )?ref(?:erence)?(?:\.? ?no)?|file(?: no)?|attn|attention|cc|tel(?:ephone)?|phone|fax|e-?mail|web(?:site)?|address)\.?\s?[:：](?:\s?\S|$)/iu
/** `REF. NO. ED: 2.51`, `G.O.Ms.No.52 Dated: 25-02-2010`. */
const fileNumber = /^(?:(?:our |your )?ref\.? ?no\b|g\.\s?o\.\s?\(?\p{L}{1,4}\b)|\bdated?:?\s?\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$/iu
/** Below who issues an act and why, above its first article. */
const enacting = /^(?:(?:(?:hereby|has|have) )?(?:decides|decided|decrees|decreed|orders|ordered|resolves|resolved|enacts|ordains|promulgates)|decreta|resuelve|acuerda|dispone|decide|resolve|considerando|arr[êe]te|d[ée]cr[èe]te|d[ée]cide)\s?(?:(?:as follows|que|ce qui suit)\s?)?[:：]?$/iu

/** Why an act is passed, paragraph by paragraph. */
const recital = /^(?:WHEREAS|NOW,? THEREFORE|BE IT (?:ORDAINED|RESOLVED|ENACTED))\b/u

/** A line that heads nothing wherever it stands: a field of a letter, its number, the verb of an act. */
export function isOfLetter(line: string): boolean {
  return line.length <= longestLine && (field.test(line) || fileNumber.test(line) || enacting.test(line) || recital.test(line))
}

/** Whether a line is one of the reasons for which an act is passed. */
export function isRecital(line: string): boolean {
  return recital.test(line)
}

/** Words that say of what kind an office is, before or behind its name. */
const office = /^(?:the )?(?:(?:socialist|federal|federative|democratic|people[’']s|islamic|co-?operative|united|plurinational|bolivarian) )*(?:republic|government|kingdom|commonwealth|ministry|department|office|directorate|bureau|secretariat|municipality|parliament|cabinet|rep[úu]blica|minist[eè]re|minist[ée]rio|ministerio|gobierno|governo)\s(?:of|de|do|da|du|del|des|for)\s\S.{1,70}$/iu
const officeLast = /^[\p{Lu}][\p{Lu} ().,&'’-]{2,60} (?:DEPARTMENT|MINISTRY|COMMISSION|SECRETARIAT|DIRECTORATE|AUTHORITY)$/u
/** Who decrees. */
const person = /^the (?:prime minister|president|governor|minister|council of ministers|national assembly)(?: of .{3,60})?,?$/iu

/** The name of an office alone on its line. Above the text it says who issues a paper; further down it may well be a heading. */
export function isOffice(line: string): boolean {
  return line.length <= longestLine && !namesPaper(line) && (office.test(line) || officeLast.test(line) || person.test(line))
}
