/**
 * Saved pages of our own making, built as the systems that governments and papers use build theirs. What stands in `own` is the plan's;
 * every other line of the page is furniture.
 */
export type SavedPage = { readonly html: string; readonly own: readonly string[]; readonly title: string; readonly issuedOn?: string }

const paragraphs = (lines: readonly string[], tag = 'p') => lines.map(line => `<${tag}>${line}</${tag}>`).join('\n')
const menu = (words: readonly string[]) => words.map(word => `<li><a href="/x">${word}</a></li>`).join('')

const flood = [
  'The council will raise the dyke along the lower town by sixty centimetres before the winter of 2027, starting at the old harbour.',
  'Owners of cellars below the level of the 2021 flood are offered a survey free of charge, and half of the cost of a pump.',
  '1. Sirens are tested on the first Monday of every month, and the result of each test is published on the same day.',
  '2. Schools keep a plan for leaving the building, rehearse it twice a year, and send a copy to the fire brigade.',
  'The programme costs eleven million, of which the state pays four; the rest comes from the levy on new buildings.',
]
const wetland = [
  '各县（市、区）人民政府，市直有关单位：', '为保护修复城市湿地，提升生态服务功能，结合本市实际，制定本实施意见。', '一、总体目标',
  '到2028年，全市湿地保护率达到百分之六十，新增小微湿地公园二十处，市民步行十分钟可达一处亲水空间。', '二、主要任务',
  '（一）开展湿地普查。摸清面积、水质和物种底数，逐块建立档案，每三年更新一次。',
  '（二）实施退塘还湿。对沿湖低效养殖塘分批退出，给予养殖户转产补助和技能培训。', '三、保障措施',
  '市财政每年安排专项资金，审计部门对使用情况进行跟踪监督，结果向社会公开。', '岚溪市人民政府办公室', '2025年4月18日',
]

export const savedPages: Readonly<Record<string, SavedPage>> = {
  'a Chinese government portal of nested tables and ids': {
    title: '岚溪市城市湿地保护修复实施意见', issuedOn: '2025-04-20',
    own: ['岚溪市城市湿地保护修复实施意见', ...wetland],
    html: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>岚溪市城市湿地保护修复实施意见_政策文件_岚溪市人民政府</title>
<meta name="ArticleTitle" content="岚溪市城市湿地保护修复实施意见"><meta name="PubDate" content="2025-04-20 09:12"><meta name="ContentSource" content="市林业局"></head><body>
<div class="top"><div class="wrap"><a href="/">岚溪市人民政府</a> <a href="/en">English</a> <a href="/wza">无障碍</a></div></div>
<div id="daohang"><ul>${menu(['首页', '政务公开', '政务服务', '互动交流', '走进岚溪'])}</ul></div>
<div class="dqwz">您现在的位置：<a href="/">首页</a> &gt; <a href="/zc">政策文件</a></div>
<div class="con"><h1>岚溪市城市湿地保护修复实施意见</h1>
<div class="info"><span>发布时间：2025-04-20 09:12</span> <span>来源：市林业局</span> <span>浏览次数：311</span> <span>【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</span></div>
<div id="zoom" class="TRS_Editor">${paragraphs(wetland)}</div>
<div class="fenxiang">分享到：<a href="#">微信</a><a href="#">微博</a></div>
<div class="prenext"><p>上一篇：<a href="#">关于开展春季植树的通知</a></p><p>下一篇：<a href="#">岚溪市河长制工作要点</a></p></div></div>
<div class="xgwz"><h3>相关文章</h3><ul>${menu(['图解湿地保护意见', '湿地保护专家访谈', '我市新增两处湿地公园'])}</ul></div>
<div class="footer"><p>版权所有：岚溪市人民政府办公室</p><p>岚ICP备12345678号 网站标识码：3300000000</p><p>地址：岚溪市中山路1号 邮编：300000</p></div></body></html>`,
  },
  'an English government page with main, cookie banner and contents': {
    title: 'Lower Town flood programme', issuedOn: '2025-02-03',
    own: ['Lower Town flood programme', 'From: Department for Water', 'Published 3 February 2025', ...flood.slice(0, 2), 'What happens when', ...flood.slice(2)],
    html: `<!DOCTYPE html><html lang="en"><head><title>Lower Town flood programme - Example.gov</title><meta property="og:title" content="Lower Town flood programme"><meta property="article:published_time" content="2025-02-03T09:00:00Z"></head><body>
<div id="global-cookie-message" class="cookie-banner" role="region"><h2>Cookies on Example.gov</h2><p>We use some essential cookies to make this website work. We would like to set more of them to learn how you use it.</p><button>Accept</button></div>
<a class="skip-link" href="#content">Skip to main content</a>
<header role="banner"><div class="header-logo"><a href="/">Example.gov</a></div><form role="search">Search on Example.gov</form></header>
<div class="breadcrumbs"><ol><li><a href="/">Home</a></li><li><a href="/e">Environment</a></li></ol></div>
<main id="content"><div class="title"><h1>Lower Town flood programme</h1></div><div class="metadata"><p>From: <a href="/d">Department for Water</a></p><p>Published 3 February 2025</p></div>
<div class="govspeak">${paragraphs(flood.slice(0, 2))}<h2>What happens when</h2>${paragraphs(flood.slice(2))}</div>
<div class="share"><h2>Share this page</h2><ul>${menu(['Share on Facebook', 'Share on Twitter'])}</ul></div></main>
<div class="feedback"><h2>Is this page useful?</h2><p>Yes No</p><p>Report a problem with this page</p></div>
<aside class="related" role="complementary"><h2>Related content</h2><ul>${menu(['Flood warnings', 'Insurance after a flood'])}</ul></aside>
<footer role="contentinfo"><ul>${menu(['Help', 'Privacy', 'Cookies'])}</ul><p>All content is available under the open licence, except where otherwise stated</p></footer></body></html>`,
  },
  'a newspaper with adverts inside the article': {
    title: 'Council raises the dyke',
    own: ['Council raises the dyke', ...flood],
    html: `<html><head><title>Council raises the dyke | The Harbour Post</title></head><body><div class="site"><div class="masthead"><a href="/">The Harbour Post</a><ul class="nav-menu">${menu(['News', 'Sport', 'Culture', 'Jobs'])}</ul></div>
<div class="layout"><div class="col-main"><article><h1>Council raises the dyke</h1><div class="story-body"><p>${flood[0]}</p><p>${flood[1]}</p>
<div class="ad-slot"><p>Advertisement</p><p>Pumps for every cellar, delivered tomorrow</p></div><p>${flood[2]}</p>
<div class="newsletter-signup"><h3>The morning letter</h3><p>Five minutes of news from the harbour, each day at six.</p></div><p>${flood[3]}</p><p>${flood[4]}</p></div></article>
<div class="comments"><h3>2 comments</h3><p>About time too, says a reader from the lower town.</p></div></div>
<div class="col-side"><h3>Most read</h3><ul>${menu(['Ferry stops at noon', 'Mayor to retire', 'Bakery wins prize'])}</ul></div></div>
<div class="site-footer"><p>© 2025 The Harbour Post</p></div></div></body></html>`,
  },
  'a WordPress post without article or main': {
    title: 'Our flood programme',
    own: ['Our flood programme', ...flood],
    html: `<html><head><title>Our flood programme – Lower Town Residents</title></head><body class="post-template single"><div id="page"><div id="masthead"><p class="site-title"><a href="/">Lower Town Residents</a></p></div>
<div class="menu-main-container"><ul id="menu-main">${menu(['Home', 'Blog', 'Contact'])}</ul></div><div id="content"><div id="primary"><div class="post-17 post type-post"><h1 class="entry-title">Our flood programme</h1>
<div class="entry-content">${paragraphs(flood)}<div class="sharedaddy"><div class="sd-sharing share-icons"><h3>Share this:</h3><ul>${menu(['Twitter', 'Facebook'])}</ul></div></div></div></div>
<div class="post-navigation"><p>Previous: <a href="#">Spring cleaning</a></p></div></div><div id="secondary" class="widget-area sidebar"><h2>Recent posts</h2><ul>${menu(['Spring cleaning', 'Bus times'])}</ul><h2>Archives</h2><ul>${menu(['May 2025', 'April 2025'])}</ul></div></div>
<div id="colophon"><p>Proudly powered by WordPress</p></div></div></body></html>`,
  },
  'a page laid out with tables': {
    title: '岚溪市城市湿地保护修复实施意见',
    own: ['岚溪市城市湿地保护修复实施意见', ...wetland],
    html: `<html><head><title>岚溪市城市湿地保护修复实施意见-岚溪林业网</title></head><body><table width=960><tr><td colspan=2><a href=/>岚溪林业网</a></td></tr><tr><td width=200>${[
      '机构概况', '通知公告', '林业动态', '在线服务',
    ].map(word => `<a href=#>${word}</a><br>`).join('')}</td><td><table><tr><td align=center><h1>岚溪市城市湿地保护修复实施意见</h1></td></tr><tr><td>${wetland.map(line => `　　${line}<br><br>`).join('')}</td></tr></table></td></tr>
<tr><td colspan=2>主办：岚溪市林业局　技术支持：某某科技<br>岚ICP备00000001号</td></tr></table></body></html>`,
  },
  'a page exported by a word processor, with nothing round it': {
    title: 'Flood programme of the Lower Town', own: ['Flood programme of the Lower Town', ...flood, 'Annex: list of streets', 'Harbour Lane', 'Mill Street'],
    html: `<html><head><title>Flood programme of the Lower Town</title></head><body lang=EN-GB><div class=WordSection1><p class=MsoTitle>Flood programme of the Lower Town</p>${paragraphs(flood)}<p>Annex: list of streets</p><p>Harbour Lane</p><p>Mill Street</p></div></body></html>`,
  },
  'a plan in two parts, a summary and a table, side by side': {
    title: 'Flood programme', own: ['Flood programme', 'In short: dykes, pumps, sirens and rehearsals, paid by a levy on new buildings and by the state.', ...flood, 'Measure\tYear', 'Dyke of the lower town raised\t2027', 'Pumps in all cellars\t2028', 'Sirens in working order\t2026'],
    html: `<html><head><title>Flood programme</title></head><body><h1>Flood programme</h1><div class="summary"><p>In short: dykes, pumps, sirens and rehearsals, paid by a levy on new buildings and by the state.</p></div><div class="text">${paragraphs(flood)}</div>
<table><tr><th>Measure</th><th>Year</th></tr><tr><td>Dyke of the lower town raised</td><td>2027</td></tr><tr><td>Pumps in all cellars</td><td>2028</td></tr><tr><td>Sirens in working order</td><td>2026</td></tr></table></body></html>`,
  },
  'a plan whose sections are boxes of their own': {
    title: '湿地保护规划', own: ['湿地保护规划', '第一章 总则', wetland[1] ?? '', wetland[3] ?? '', '第二章 任务', wetland[5] ?? '', wetland[6] ?? '', '第三章 保障', wetland[8] ?? ''],
    html: `<html><head><title>湿地保护规划</title></head><body><div class="header"><a href="/">首页</a> | <a href="/">网站地图</a></div><div class="page"><h2>湿地保护规划</h2><div class="sec"><h3>第一章 总则</h3><p>${wetland[1]}</p><p>${wetland[3]}</p></div>
<div class="sec"><h3>第二章 任务</h3><p>${wetland[5]}</p><p>${wetland[6]}</p></div><div class="sec"><h3>第三章 保障</h3><p>${wetland[8]}</p></div></div><div class="bottom">技术支持：某某公司</div></body></html>`,
  },
}
