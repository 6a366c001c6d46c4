/** What does not belong to a plan: lines that pages, printers and web sites add. English and Chinese. */

import { anyOf } from './any-of.ts'

const longestFurniture = 260

/** Rules between parts, rows of stars or dots. */
export function isSeparator(line: string): boolean {
  return line.length <= longestFurniture && /^[\s—–\-_=*·.•~#|+…─━\u200B\u200C\u2060]+$/.test(line)
}

const pageMarks: readonly RegExp[] = [
  /^[-–—\s]*\d{1,3}[-–—\s]*$/,
  /^[-–—]+\s*\d{4}\s*[-–—]+$/,
  /^[-–—]\s?[ivxlc]{1,6}\s?[-–—]$/,
  /^https?:\/\/\S{1,200}\s+\d{1,4}\/\d{1,4}$/,
  /^(?:page|p[áa]gina|p[áa]g\.|seite|str\.) \d+(?: (?:of|de|sur|von|di|z) \d+)?$/iu,
  /^第\s?\d+\s?页(?:\s?[,，/]?\s?共\s?\d+\s?页)?$/,
]

const isKnownFurniture = anyOf([
  ...pageMarks,
  // What converters and site generators leave of a page's markup: broken lines, places, boxes, classes.
  /^(?:\\|\[\]\{#[^{}]{1,80}\}|:{3,}(?:\s?\{[^{}]{0,120}\})?|\{:[^{}]{1,120}\}|\{:?toc\}|<\/?div\b[^<>]{0,200}>)$/,
  // Lines of a table of contents, with the page or the paragraphs.
  /[^.…·\s]\s?(?:\.{5,}|…{2,}|·{5,})\s?(?:\d{1,4}\s?[-–]\s?)?\d{1,4}[*_]{0,3}$/,
  /[^.…·\s]\s?(?:\.{8,}|…{4,}|·{8,})$/,
  /^(?:\.{8,}|…{4,}|·{8,})\s?\d{1,4}$/,
  // Ways to other pages.
  /^(?:previous|next)(?: (?:article|post|page))?\s?[:：]?$/i,
  /^(?:previous|next)(?: (?:article|post|page))?\s?[:：].{0,150}$/i,
  /^related (?:news|articles?|posts?|reading|links?)\b.{0,20}$/i,
  /^(?:read more(?: (?:about|on|at|from|here|news|stories|articles)\b.{0,70})?|click here\b.{0,80}|back to top|follow us(?: (?:on|at|via)\b.{0,60})?)\s?[.:：…>»→!]{0,3}$/i,
  /^(?:subscribe|sign up)(?: now| today| to our .{0,40}| for .{0,40})?[.!]?$/i,
  /^(?:share(?: this(?: (?:page|article|story|post|news|content|link|publication|document)\b.{0,20})?)?|print(?: this page)?|cookie (?:policy|settings|notice))$/i,
  /^(?:相关推荐|相关阅读|相关新闻|相关文章|相关链接|扫一扫).{0,20}$/,
  /^[<>《【]?\s?(?:上一篇|下一篇)[】]?(?:[\s：:《].{0,80})?$/,
  /^(?:【?打印(?:本页)?】?|【?关闭(?:窗口|本页)?】?|分享(?:(?:到|至|[：:]).{0,20})?)$/,
  // What the Federal Register prints below an order.
  /^\[?(?:FR Doc\.? [\d–-]+|Filed \d{1,2}[-–]\d{1,2}[-–]\d{2}; .{1,20})\]?$/,
  /^billing code [\d–-]{4,}/i,
  // And above one, in its plain text, and within it.
  /^\[{1,2}(?:Federal Register Volume \d[^\][]{0,80}|Notices|(?:Proposed )?Rules(?: and Regulations)?|Presidential Documents|Pages? [\d–-]{1,15}|FR Doc(?:\.| No:?) [\d–-]{4,12})\]{1,2}$/i,
  /^From the Federal Register Online via .{0,80}$/i,
  /^(?:advertisement|广告|廣告)\s?[:：].{0,150}$/i,
  // Origin and rights.
  /^(?:reprint(?:ed)? statement|disclaimer)\s?[:：]/i,
  /^(?:disclaimer|all rights reserved\.?)$/i,
  /^(?:copyright )?(?:©|\(c\))\s?(?:copyright|\d{4})/i,
  /^copyright \d{4}/i,
  // Where it comes from, and who wrote it, plans say of their tables, too: see `origins.ts`.
  /^(?:editor|tags?)\s?[:：]/i,
  /^original(?: text)?\s?[:：]$/i,
  /^[（(【]?(?:责任编辑|编辑|文章来源|信息来源|免责声明|转载声明|原标题)\s?[：:]/,
  /^(?:原文[:：]?|版权(?:所有|声明|归).{0,60})$/,
  /^免责声明$/,
])

/** A line that belongs to the page and not to the plan: page numbers, contents lines, links to other pages, reprint statements. */
export function isFurniture(line: string): boolean {
  return beginsFurniture(line) || (line.length < longestFurniture && /if there is any infringement(?! of\b)/i.test(line) && asksToBeTold(line))
}

/** What publishers ask of those whose texts they took over. */
function asksToBeTold(line: string): boolean {
  return /\b(?:contact|notify|inform|tell|write to|delete|remove)\b/i.test(line)
}

/** Whether a line can be told for furniture from its beginning, so that it is not the continuation of the one before. */
export function beginsFurniture(line: string): boolean {
  return isSeparator(line) || (line.length < longestFurniture && isKnownFurniture(line))
}

/** Whether a line says where something comes from, or who made it: of a page or, below a table, of that. */
export function tellsOrigin(line: string): boolean {
  return /^(?:source|author)\s?[:：]|^[（(【]?(?:来源|來源)\s?[：:]/iu.test(line.slice(0, 20))
}

/** `专栏3 重点工程`, `Box 2: Costs`: the title of a box between the paragraphs. */
export function titlesBox(line: string): boolean {
  return /^(?:(?:专栏|專欄)\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?=[\s：:]|\p{Script=Han}|$)|(?:Box|BOX) \d{1,2}(?:\.\d{1,2})?\s?[:.—–])/u.test(line.slice(0, 40).replace(/^[#*_]+\s*/u, ''))
}

/** What nobody says but who sells. */
const surelySelling: readonly RegExp[] = [
  /\b(?:checkout|promo(?:tion)?|coupon|discount) code\b/i,
  /\b(?:free trial (?:today|now)|(?:book|start|try|get|your) (?:\S+ ){0,2}free trial|\d+-day free trial|limited offer|subscribe now|post across|find top)\b/i,
  /\bwith code [A-Z]+\d+\b/,
  // Written small, the first of these may be a heading of a plan.
  /^(?:ADVERTISEMENT|[Ss]ponsored (?:[Cc]ontent|[Pp]ost)|SPONSORED|广告|【广告】|廣告|赞助内容)$/,
  /立即(?:购买|抢购|报名|下单)|限时(?:优惠|特价|抢购|折扣)|加微信|包邮|扫码(?:领|购买|加)/,
]

/** What sellers say, and plans of prices, trade and trials once in a while. */
const sellingCues: readonly RegExp[] = [
  ...surelySelling,
  /\b(?:from|only) [¥$€£]\s?\d/i,
  /\bstart with (?:only|just|[¥$€£])/i,
  /\bno (?:lock-?in|minimum)\b/i,
  /\b(?:buy|sell|invest) (?:\S+ ){0,3}(?:online|locally)\b/i,
  /\byour (?:rmb|first|next|free|ai career)\b/i,
  /\bsave \d{1,2}\s?%/,
  /优惠(?:券|价|码|活动)/,
  /免费(?:试用|领取|体验)/,
  /扫码下载/,
]

/** What advertisers also say, and others may. */
const advertCues: readonly RegExp[] = [
  ...sellingCues,
  /\bin (?:cn)?[¥$€£](?:\s|$)/i,
  /\b(?:resume|cover letter|linkedin|salary negotiation|interview question|job (?:post|site|board))s?\b/i,
  /\b(?:qualified|screened) applicants?\b/i,
  /\b(?:free trial|per month|sponsored|advertisement)\b/i,
  /\b(?:english service|help desk in english|one central|toolkit)\b/i,
]

/** Whether a short line sounds like an advertisement. One such line proves nothing: see `noise.ts`. */
export function soundsLikeAdvert(line: string): boolean {
  return line.length < longestFurniture && advertCues.some(pattern => pattern.test(line))
}

/** Whether a short line is what mostly somebody says who sells. */
export function sells(line: string): boolean {
  return line.length < longestFurniture && sellingCues.some(pattern => pattern.test(line))
}

/** Whether lines that stand together are a seller's: one says what nobody else does, or they say two things that sellers do. */
export function sellTogether(lines: readonly string[]): boolean {
  const short = lines.filter(line => line.length < longestFurniture)
  const saidBy = (cue: RegExp) => short.some(line => cue.test(line))
  return surelySelling.some(saidBy) || sellingCues.filter(saidBy).length > 1 || (short.some(sells) && short.filter(soundsLikeAdvert).length > 1)
}

/** A page number as it stands in the text, with or without strokes, or the foot of a printed web page. */
export function isPageMark(line: string): boolean {
  return pageMarks.some(pattern => pattern.test(line))
}

/** A number alone: a page's, or a cell of a table. */
export function isBareNumber(line: string): boolean {
  return /^[\d.,]+\s?%?$/.test(line)
}

/** `[bookmark: OLE_LINK1]` and the like, left over by word processors at the start of a line: their length, 0 when there are none. */
export function bookmarkLength(line: string): number {
  return /^(?:\[bookmark:[^\]\n]{0,100}\]\s{0,3}){1,50}/.exec(line.slice(0, 2000))?.[0].trimEnd().length ?? 0
}

/** A web site's name glued to the end of the last paragraph, `… industry.- Example.com`: its length, 0 when there is none. */
export function bylineLength(line: string): number {
  const tail = line.slice(-80)
  return /[.!?。！？]["”’')]?\s{0,3}([-–—]\s{0,3}[A-Za-z][\w-]{0,40}(?:\.[\w-]{1,20}){0,2}\.(?:com|cn|org|net))$/.exec(tail)?.[1]?.length ?? 0
}

const datelines: readonly RegExp[] = [
  /^[（(]?\d{4}\s?[-/年.]\s?\d{1,2}(?:\s?[-/月.]\s?\d{1,2}\s?日?|月)?[）)]?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^(?:dated?:? (?:this |the )?)?(?:(?:[\p{Lu}][\p{L}.’'-]{1,20} ?){1,3}, )?(?:\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?(?: day)?(?: of)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December),?(?: \d{1,2}(?:st|nd|rd|th)?,)? \d{4}(?:,?(?: at)? \d{1,2}(?:[.:]\d{2})? ?(?:[ap]\.?m\.?|hours|hrs))?$/iu,
  // The same in French, Spanish, Portuguese, Italian and German.
  /^(?:[\p{Lu}][\p{L}.’'-]{1,20}(?: [\p{L}.’'-]{1,20}){0,2}, )?(?:(?:le|el|il|em|den|a) )?(?:\d{1,2}(?:er|º|°|\.)?(?: de)? )?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre|Januar|Februar|März|April|Juni|Juli|August|September|Oktober|November|Dezember)(?: del?)? \d{4}$/iu,
  /^[二〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?$/,
  // When a body meets: 2026年5月6日（星期三）上午9时30分.
  /^\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?[（(]?(?:(?:星期|周|週|礼拜|禮拜)[一二三四五六日天])?[）)]?\s?(?:[上下中]午|早上|晚上)?\s?(?:\d{1,2}\s?(?:[:：]\d{2}|[时時点點]\s?(?:\d{1,2}\s?分|正|整|半)?))?$/u,
  // Below the title of a law: （2020年1月1日某会议通过）.
  /^[（(]\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日[^（）()]{1,40}[）)]$/,
  /^\p{Script=Han}{1,16}[〔[（(]\d{4}[〕\]）)]\s?\d+\s?[号號]$/u,
  // `Brussels, 12.3.2026`, `COM(2026) 118 final`.
  /^[\p{Lu}][\p{L}.’'-]{1,20}(?: [\p{L}.’'-]{1,20}){0,2}, (?:le |den |el |il )?\d{1,2}[./-]\d{1,2}[./-]\d{4}$/u,
  /^\p{Lu}{2,6} ?[（(]\d{4}[）)] ?\d{1,5}(?: final| draft)?$/u,
]

/** A line that only says when the document was made or which number it has: never a heading. */
export function isDateline(line: string): boolean {
  if (line.length > 60) return false
  return datelines.some(pattern => pattern.test(line))
}

/** When a text was adopted, with the year, or which version it is: it stands below a title and is none. */
export function tellsDate(line: string): boolean {
  return /^(?:adopted|approved|issued|published|passed|effective|amended|promulgated|(?:last )?updated|as of)\b.*\b\d{4}\b|^(?:version|versión|versão) (?:(?:of|du|del?|vom|da) )?\d[\d.]{0,9}\b/i.test(line.slice(0, 200))
}
