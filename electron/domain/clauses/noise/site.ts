/** What web sites and newsletters put round a text: ways through the site, share and print bars, notices, rights. English and Chinese. */

import { endsSentence } from '../shapes.ts'
import { anyOf } from './any-of.ts'

const longestBar = 200
const longestNotice = 400

/** Words of which bars are made; a line of nothing else is one. Traditional forms beside simplified ones. */
const barWords = new Set(
  (
    'home menu search login logout register help about contact contacts news blog sitemap print email e-mail share save pdf rss english ' +
    'facebook twitter x linkedin whatsapp telegram reddit pinterest instagram youtube weibo wechat qq like tweet comments privacy terms ' +
    'accessibility cookies careers press subscribe unsubscribe download copy link yes no a- a+ ' +
    '首页 首頁 打印 打印本页 列印 友善列印 关闭 關閉 关闭窗口 关闭本页 收藏 收藏本页 分享 分享到 纠错 评论 点赞 赞 在看 大 中 小 字体 字号 字級 ' +
    '字级 微信 微博 新浪微博 qq空间 朋友圈 复制链接 复制 登录 登錄 登入 注册 註冊 返回 回上頁 回首頁 返回首页 返回顶部 网站地图 網站導覽 联系我们 聯絡我們 ' +
    '关于我们 關於我們 繁體 简体 繁体 无障碍 无障碍浏览 长者模式 长者版 关怀版 手机版 客户端 下载 导航 举报 邮箱 意見信箱 轉寄好友 rss订阅'
  ).split(' '),
)

/** A part of a bar whose parts are parted by strokes. */
const barPart = new RegExp(
  '^(?:(?:home|about|contact|news|help|search|login|log in|sign in|register|privacy|terms|cookies?|sitemap|accessibility|legal|feedback' +
    '|deutsch|français|español|русский|中文|简体|繁體|unsubscribe|subscribe|view in browser|update your preferences|print|share|english|faqs?|careers|disclaimer' +
    '|inicio|início|índice|indice|siguiente|anterior|próximo|contacto|contato|buscar|mapa del? sit[ei]o?|aviso legal|privacidad|accueil|suivant|précédent|sommaire|plan du site|mentions légales|rechercher)(?::?\\s.{0,30})?|[a-z]{2}' +
    '|.{0,6}(?:首[页頁]|网站地图|網站導覽|网站声明|网站管理|联系我们|聯絡我們|关于我们|關於我們|隐私|隱私|版权|版權|法律声明|免责声明|意見信箱' +
    '|登[录錄入]|注册|註冊|上[页頁]|列印|打印|轉寄|分享|收藏|无障碍|长者(?:版|模式)|繁[体體]|简体|開放宣告|English|設為首頁|设为首页|加入收藏|政务邮箱|网站纠错|帮助).{0,10})$',
  'iu',
)

const isAlwaysSite = anyOf([
  // Ways through the site.
  /^(?:skip to (?:main )?(?:content|navigation)|toggle navigation|open menu|close menu)$/i,
  /^(?:you are here|(?:您|你)?(?:现在|現在|当前|當前|目前|所在)?的?位置)\s?[:：]/i,
  /^(?:home|首[页頁])\s?(?:[>»›]+|\/|→)\s?\S.{0,150}$/i,
  /^(?:back|return|go) to (?:the )?(?:top|home ?page|search results)$/i,
  /^(?:返回|回到|回)(?:顶部|頂部|首页|首頁|上一级|上一頁|上一页|列表)$/,
  /^(?:previous|next) (?:post|article|story|page)\s?[:：]/i,
  /^[:：]{2,}$/,
  /\S\s?(?:[>»›]+)\s?正文$/,
  // Cookies.
  /^(?:we|this (?:web)?site|our (?:web)?site) uses? (?:\w+ ){0,3}cookies\b/i,
  /^(?:accept|reject|view|manage|allow|decline|change)(?: (?:all|additional|essential|necessary|my|your|optional))* cookies?(?: settings| preferences)?$/i,
  /^you(?:’|')?ve (?:accepted|rejected) (?:\w+ )?cookies\b/i,
  // Share, print, follow.
  /^share (?:this(?: (?:page|article|story|post|news|content|link|publication|document)\b.{0,60}| (?:on|via|with)\b.{0,20})?|(?:on|via) (?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|instagram|weibo|wechat|qq|e-?mail|social media)\b.{0,60}|on|via)\s?[:：]?$/i,
  /^click to (?:share|print|email)\b.{0,80}$/i,
  /^(?:like )?loading\s?(?:\.{3}|…)$/i,
  /^(?:print|email|save|bookmark) this (?:page|article|story)$/i,
  /^(?:点击|戳|长按|扫描(?!件|仪)|扫码|微信扫|用微信扫|扫一扫)(?=.{0,20}(?:关注|二维码|公众号|下载|订阅|打开|分享)).{0,50}$/,
  /^【?\s?字[体號号級级]\s?[：:]?\s?(?:(?:大|中|小|特大|A[-+]?|\+|-)[\s|】]*){2,}.{0,30}$/,
  // The same in other forms.
  /^(?:watch|view|read|listen to|download|see|get) (?:an?|the|this)\b.{0,40}\b(?:sign language|easy read|large print|braille|audio|plain text)\b.{0,60}$/i,
  // What readers are asked.
  /^(?:is|was) this (?:page|article|information|content) (?:useful|helpful)\b.{0,10}$/i,
  /^report a problem with this page$/i,
  /^(?:leave a (?:reply|comment)|post a comment|comments are closed\.?)$/i,
  /^your email address will not be published\b/i,
  /^comments? \(\d+\)$/i,
  /^(?:sign|log) in to (?:comment|continue|save|read)\b.{0,30}$/i,
  /^cite this (?:page|article|publication)$/i,
  /^(?:article|story) continues below\b.{0,30}$/i,
  /^help us improve (?:this|our) (?:web)?site$/i,
  // Newsletters.
  /^(?:unsubscribe|view (?:this email )?in (?:your )?browser|forward to a friend|update your preferences)$/i,
  /^you are receiving this (?:e-?mail|newsletter|message)\b/i,
  /^our mailing address is\b/i,
  /^(?:subscribe|sign up) (?:to|for) (?:our|the|this) (?:\w+ ){0,3}(?:newsletter|bulletin|updates|mailing list)\.?$/i,
  // Who made the page, and how often it was seen.
  /^(?:filed|posted|published) (?:under|in)\s?[:：]/i,
  /^by .{2,60}\|.{0,80}\b(?:posted (?:in|on|by)|\d+ comments?)\b/i,
  /^(?:proudly )?powered by\b.{0,40}$/i,
  /^(?:web)?site (?:designed|built|developed|hosted) by\b.{0,60}$/i,
  /^原创\s.{0,60}\d{4}-\d{1,2}-\d{1,2}/,
  /^(?:阅读|閱讀|浏览|瀏覽|点击|點閱)(?:量|数|次数|次數|人次)?\s?[:：]?\s?[\d,]+(?:\s?次)?\+?$/,
  /\b\d{1,2}[ -]min(?:ute)?s? read$/i,
  // The name is written as names are: a plan says by when its staff is there.
  /^(?:By|BY) (?:\p{Lu}[\p{L}.’'-]{0,20} ?){2,4},.{0,30}\b(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Ss]taff)\b.{0,20}$/u,
  /^(?:标签|標籤)\s?[：:]/,
  /^(?:本)?(?:网站|站)支持\s?IPv6/i,
  /^(?:.{0,15}[：:]\s?)?[国京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新]新办\s?[[〔（(]\s?\d{4}.{0,10}$/,
  /\bviews?\s?[:：]\s?[\d,]+/i,
  /^[（(【[]?\s?(?:责任编辑|責任編輯|责编|編輯|编辑|审核|责任校对)\s?[：:].{0,30}$/,
  /^(?:网站|網站)标识码\s?[：:]/,
  /ICP备\s?\d{5,}|公网安备\s?\d{5,}|互联网新闻信息服务许可证(?:编?号)?\s?[：:]?\s?[（(]?[\dA-Z]/,
  // Rights.
  /^(?:(?:©|\(c\))(?=.{0,80}(?:©|\d{4}|copyright|rights))|copyright(?=\s?(?:©|\(c\)|\d{4}|[:：])|.{0,120}\ball rights reserved)).{0,200}$/i,
  /^(?:版权所有|版權所有|著作權(?:所有|聲明|[屬歸])|版权归)/,
  /^all (?:content|material) (?:on this (?:web)?site )?is (?:available|licensed|copyright)\b/i,
  /^(?:republish|reprint) this (?:article|story|page)$/i,
  /^(?:re-?production|re-?publication|reprinting|copying|no part of this (?:publication|article|page))\b(?=.{0,160}\b(?:in whole|in part|publication|articles?|pages?|contents?|(?:web)?site|source|without (?:\w+ ){0,3}permission)\b).{0,160}\b(?:prohibited|permission|permitted|consent)\b/i,
  /^this (?:article|post|story|text) (?:was )?(?:first|originally) (?:appeared|published)\b/i,
  /^(?:(?:声明|版权声明|免责声明|特别声明)(?=[\s:：]|$)|凡(?:本网|本站|注明)|本文(?:来源|来自|转自|转载)|未经.{0,12}(?:授权|许可|书面)(?=.{0,20}(?:转载|摘编|镜像|复制))|转载(?:请|自|此文|本文)|如需转载|欢迎转载|本(?:网|站)(?:所有|转载|注明))(?=.{0,160}(?:转载|版权|来源|出处|侵权)).{1,250}$/,
])

/** Words on their own that a site uses and a plan may: they are the site's only beside what certainly is. */
const besideSite = new RegExp(
  '^(?:menu|search|related|cookies|privacy|terms|terms of use|accessibility(?: statement)?|contact(?: us)?|about(?: us)?|help|sitemap|yes no|pdf' +
    '|download(?: pdf)?|login|register|about the authors?|feedback|english|news|home|follow us|more|see also|tweet|facebook|twitter|linkedin|email|whatsapp|审核\\s?[：:].{0,20}|主办(?:单位)?\\s?[：:].{0,40}' +
    '|承办(?:单位)?\\s?[：:].{0,40}|技术支持\\s?[：:].{0,40}|地址\\s?[：:].{0,60}|邮编\\s?[：:].{0,20}|电话\\s?[：:].{0,40}|分享|评论|收藏|更多|首页|搜索|导航' +
    '|(?:新闻|举报|服务|客服)热线\\s?[：:].{0,30}|附件下载|扫码|微信|微博)$',
  'iu',
)

const relatedHeading = new RegExp(
  '^(?:related(?: (?:content|news|articles?|posts?|stories|reading|links?|pages?))?|(?:most (?:read|popular)|recommended|you (?:may|might) also like|more (?:news|stories|from .{2,40})|latest (?:news|posts))' +
    '|相关(?:推荐|阅读|新闻|文章|链接|报道)|热门(?:推荐|文章|新闻|阅读)|推荐阅读|猜你喜欢|延伸阅读|最新(?:文章|新闻|资讯)|相關(?:新聞|文章|連結))\\s?[:：]?$',
  'iu',
)

/** Whether a line can be nothing but part of a site. */
export function isSiteLine(line: string): boolean {
  if (line.length > longestNotice) return false
  return isAlwaysSite(line) || isBar(line) || isPageFacts(line)
}

/** Whether a line is part of a site where it stands beside others that are. */
export function couldBeSiteLine(line: string): boolean {
  return besideSite.test(line)
}

/** Whether a line announces texts that are not this one. */
export function isRelatedHeading(line: string): boolean {
  return relatedHeading.test(line)
}

/** `Home | About us | Contact`, `微信 微博 QQ空间`, `首页 新闻 财经 视频`. Rows of a table are parted by strokes, too: of their cells few are a bar's. */
function isBar(line: string): boolean {
  if (line.length > longestBar || endsSentence(line)) return false
  const parts = line.split(/\s*[|｜]\s*/u).filter(part => part !== '')
  if (parts.length > 1) {
    const others = parts.filter(part => !barPart.test(part))
    return others.length < parts.length / 2 && parts.every(part => part.length <= 40) && (others.length === 0 || !/^[|｜]/u.test(line)) && !others.some(part => /\d/u.test(part))
  }
  const words = line.split(/[\s【】[\]（）()·•：:]+/u).filter(word => word !== '')
  if (words.length < 2) return false
  const known = words.filter(word => barWords.has(word.toLowerCase()))
  const areAll = known.length === words.length && new Set(known).size > 1 && known.some(word => word.length > 1)
  return areAll || beginsSiteMenu(words, known.length)
}

/** A site's sections behind its home page: at least four short names. */
function beginsSiteMenu(words: readonly string[], known: number): boolean {
  if (words.length < 4 || !/^(?:home|首[页頁])$/iu.test(words[0] ?? '')) return false
  const areHan = words.every(word => /^\p{Script=Han}{2,4}$/u.test(word))
  return areHan || (known >= 3 && words.every(word => /^\p{Lu}[\p{L}&-]{0,14}$/u.test(word)))
}

const pageFact = new RegExp(
  '(?:记者\\s|\\d{1,2}:\\d{2}(?::\\d{2})?(?=\\s|$)|(?:发布(?:时间|日期)|發布日期|时间|日期|来源|來源|信息来源|作者|编辑|責任編輯|责任编辑|浏览(?:次数|量)?|点击(?:数|量|次数)?|點閱次數|阅读(?:量|次数)?|字[体号級级]|索引号' +
    '|last updated|published|posted|author|editor|source|views|font size)\\s?[:：])',
  'giu',
)

/** Several facts about the page in one line, one of them about the page alone: `发布时间：… 来源：… 浏览次数：…`. */
function isPageFacts(line: string): boolean {
  if (line.length > longestBar) return false
  if (!/[:：]/.test(line)) return false
  const facts = line.match(pageFact) ?? []
  return facts.length >= 3 || (facts.length === 2 && /浏览|点击|點閱|阅读|字[体号級级]|编辑|views|font size/iu.test(facts.join(' ')))
}
