/** Titles and headings that are known by their words. */
import { withoutMarks } from '../shapes.ts'

/** What the State's papers are called; an addressee may follow. */
export const chineseTitle = /(?:关于|關於).+的(?:通知|意[见見]|[决決]定|通[报報]|公告|批[复復]|函)$/u
const frontMatter = /^(?:(?:(?:ministerial|(?:minister|director|secretary|chair|president|mayor|chancellor)[’']s) )?(?:foreword|message|statement)|(?:a )?(?:message|foreword|statement) from .{3,60}|preface|preamble|introduction|background|context|(?:executive )?summary|overview|(?:list of )?(?:acronyms|abbreviations)(?: and (?:acronyms|abbreviations))?|glossary(?: of terms)?|acknowledge?ments?|pr[óo]logo|prefacio|presentaci[óo]n|introducci[óo]n|resumen(?: ejecutivo)?|siglas(?: y (?:acr[óo]nimos|abreviaturas))?|avant-propos|pr[ée]face|sigles(?: et (?:acronymes|abr[ée]viations))?|apresenta[çc][ãa]o|pref[áa]cio|introdu[çc][ãa]o|resumo(?: executivo)?|vorwort|geleitwort|pr[äa]ambel|einleitung|zusammenfassung|pr[ée]ambule|pre[áa]mbulo?|forord|indledning|sammenfatning|致\s*谢|前\s*言|序\s*言|引\s*言|导\s*言|概\s*述|摘\s*要|背\s*景)(?:$|\s(?:by|from|of|and)\b)/iu
/** Whether a heading above the first numbered clause holds the paragraphs below it, as the document's title does not; whatever marks of Markdown stand around it. */
export function isFrontMatter(line: string): boolean {
  return frontMatter.test(withoutMarks(line).replace(/[*_]{1,3}$/u, ''))
}
const backMatter = /^(?:references|bibliography|glossary(?: of terms)?|(?:list of )?(?:acronyms|abbreviations)|conclusions?|concluding remarks|next steps|annex(?:es|ures)?|appendix|appendices|contacts?|contact (?:us|details|information)|(?:for )?(?:further|more) information|acknowledge?ments|endnotes|conclusi[óo]n(?:es)?|bibliograf[íi]a|referencias|glosario|anexos|bibliographie|annexes|glossaire|conclus[ãa]o|refer[êe]ncias|literatur(?:verzeichnis)?|glossar|anhang|结语|结束语|參考文獻|参考文献)$/iu

/** Whether a heading below the last numbered clause is known to close the paper: it stands in none of its parts. */
export function closesPaper(line: string): boolean {
  return backMatter.test(withoutMarks(line).replace(/[*_]{1,3}$/u, ''))
}
const lastSection = /^(?:our next steps|governance|implementation|(?:monitoring|evaluation|review|reporting)(?:,? (?:and|&) (?:monitoring|evaluation|review|reporting))?|how (?:to|you can|we will) (?:complain|respond|report(?: progress)?)|what (?:comes|happens) next|looking (?:ahead|forward)|the (?:way|road) (?:ahead|forward))$/iu

/** Whether a heading that stands last may close a paper, as these words often do where nothing else tells. */
export function mayClosePaper(line: string): boolean {
  return closesPaper(line) || lastSection.test(withoutMarks(line).replace(/[*_]{1,3}$/u, ''))
}

/** What papers are called in the languages that labels are read in. */
const paper = /\b(?:plans?|strategy|strategies|programmes?|programs?|roadmap|framework|act|bill|regulations?|order|directive|policy|policies|white paper|plano?|piano|estrategia|stratégie|strategia|programa|ley|loi|lei|legge|décret|decreto|gesetz|verordnung)\b|规划|規劃|计划|計劃|方案|条例|條例|办法|辦法|纲要|綱要|意见|意見|措施/iu

/** Whether a line says what paper this is. */
export function namesPaper(line: string): boolean {
  return paper.test(line)
}
