/**
 * Pasted pages of our own invention, as they come out of browsers, mail and PDF viewers. A line that begins with `~` is what the site, the
 * printer or an advertiser added; everything else belongs to the plan or says what the plan is. The mark is cut off before reading.
 */
export const layouts: Readonly<Record<string, string>> = {
  'a Chinese government portal': `~当前位置：首页 > 政务公开 > 规划计划
~【字体：大 中 小】 打印 关闭
云溪市公共体育设施建设三年行动方案
（2025—2027年）
~发布时间：2025-02-18 09:30  来源：市体育局  浏览次数：1286
各区人民政府，市政府各部门：
为补齐体育设施短板，结合本市实际，制定本方案。
一、总体目标
到2027年，人均体育场地面积达到2.8平方米，社区十分钟健身圈全覆盖。
二、重点任务
（一）新建社区球场。利用边角地新建球场120片，夜间照明同步到位。
（二）开放学校场馆。寒暑假期间，符合条件的学校场馆全部向居民开放。
三、保障措施
各区要把建设资金列入年度预算，定期向社会公布进展。
云溪市人民政府办公室
2025年2月14日
~责任编辑：林一帆
~【打印本页】 【关闭窗口】
~分享到：微信 微博 QQ空间
~上一篇：云溪市关于促进夜间经济的通知
~下一篇：云溪市农贸市场改造方案
~相关阅读
~云溪市召开全民健身工作会议
~《云溪市体育条例》解读
~网站地图 | 联系我们 | 关于我们 | 隐私声明
~版权所有：云溪市人民政府办公室
~云ICP备05012345号-1 云公网安备 33010002000001号
~网站标识码：3301000001`,

  'an English government page': `~Skip to main content
~We use some essential cookies to make this website work.
~Accept additional cookies
~Reject additional cookies
~View cookies
~Home > Health and social care > Public health
Tackling Damp Homes: a Five-Year Plan
Published 3 March 2025
~Print this page
~Share this page
~Facebook Twitter LinkedIn Email
Damp homes make children ill. This plan sets out what landlords, councils and the health service will each do about it by 2030.
1. Inspect every privately rented home that a doctor reports, within ten working days of the report.
2. Publish the results by ward every quarter, with the number of repairs ordered and finished.
3. Fund training for 400 surveyors, half of them recruited from the building trades.
Who pays
Landlords carry the cost of repairs. Councils may lend the money to owners who live in their own homes and cannot raise it.
~Is this page useful?
~Yes No
~Report a problem with this page
~Related content
~Housing health and safety rating system: guidance
~Renting: how to report repairs
~Help us improve this website
~Cookies
~Privacy
~Accessibility statement
~All content is available under the open licence, except where otherwise stated
~© Crown copyright`,

  'a report pasted from a PDF viewer': `Harbour City Water Strategy
Harbour City Council, 2024
Foreword
Water has been cheap for so long that nobody counted it. That ends with this strategy, which puts a meter on every
~Harbour City Water Strategy 3
main and a price on every leak above two per cent.
1. Leakage
1.1 The utility shall survey all mains laid before 1970 and replace the worst fifth by 2029, beginning in the old
~Harbour City Water Strategy 4
harbour quarter, where two thirds of all bursts occur.
1.2 Repairs to bursts that cut off a hospital or a school begin within two hours.
2. Reuse
2.1 New public buildings collect the rain that falls on their roofs and use it for flushing, unless a survey shows
~Harbour City Water Strategy 5
that the roof cannot carry the tank.
2.2 Two treatment works are fitted for reuse in industry by 2031.`,

  'a WordPress post': `~Menu
~Home About Blog Contact
A neighbourhood plan for Elm Street
~By Dana Whitlock | Posted in News | 4 Comments
The residents’ association voted last week for its own plan. It asks the city for three things and offers two in return.
- Slow the traffic to 20 miles an hour between the school and the bridge.
- Plant forty lime trees where the parking bays are wider than they need to be.
- Keep the library open on Saturdays, with volunteers at the desk.
In return, residents will water the trees for three summers and clear the snow from the steps.
~Share this:
~Click to share on Facebook (Opens in new window)
~Click to share on Twitter (Opens in new window)
~Like Loading...
~Related
~Previous Post: What the mayor promised
~Next Post: Minutes of the May meeting
~Leave a Reply
~Your email address will not be published. Required fields are marked *
~Subscribe to our newsletter
~Proudly powered by WordPress`,

  'a Chinese news site': `~首页 新闻 财经 视频 专题
~您现在的位置：首页 >> 新闻中心 >> 正文
松陵县发布养老服务补短板计划
~2025-04-11 08:15:22  来源：松陵日报  作者：周青  编辑：何苗  字号：A- A+
本报讯 记者从县民政局获悉，松陵县近日印发养老服务补短板计划，明确三年内每个乡镇至少建成一所具备护理功能的养老院。
计划提出，到2027年，护理型床位占比不低于65%，农村互助养老点覆盖所有行政村。
县财政对新建床位每张补助1.2万元，对开展上门服务的机构按服务时长给予补贴。
民政局负责人表示，补助资金的使用情况每半年公开一次，接受群众监督。
~（责任编辑：何苗）
~声明：转载此文是出于传递更多信息之目的。若有来源标注错误，请与本网联系。
~凡本网注明“来源：松陵日报”的作品，未经授权不得转载。
~扫码关注松陵日报公众号
~点赞 收藏 分享 评论
~热门推荐
~春茶开采 茶农迎来丰收季
~高铁松陵站主体结构封顶
~广告
~返回顶部`,

  'a mailing list digest': `Regional Transport Bulletin, issue 14
The regional board adopted its bus plan on Tuesday. The main points follow.
I. Network
1. Forty-one routes run every ten minutes from six in the morning to ten at night.
2. Villages of more than 500 people are served at least once an hour.
II. Fares
1. One ticket is valid on buses, trams and ferries for ninety minutes.
2. People under 19 travel free of charge from September.
~Forward to a friend
~Unsubscribe | Update your preferences | View in browser
~You are receiving this email because you signed up on our website.
~Copyright © 2025 Regional Transport Watch. All rights reserved.
~Our mailing address is: PO Box 12, Northgate`,

  'a think tank with advertisements': `A city that pays for care at home
The city’s programme, adopted in June, pays relatives who give up work to care for someone at home, at two thirds of their last wage.
~ADVERTISEMENT
~Carers Direct
~Find Top Carers Near You
~Book a Free Trial Today
Two conditions apply. The person cared for must be registered in the city, and a nurse must visit at least once a month to see that all is well.
Payment ends after eighteen months, or when a place in a home has been accepted. The city expects four thousand families to take part in the first year.
~Read more: Five cities that tax second homes
~Sponsored content
~Save 40% on your first order with code HOME40
Critics say that two thirds of a low wage is no help. The city answers that the national minimum applies in any case, and that rent is subsidised.
~Filed under: Care, Cities
~About the author
~Tags: care, wages, families
~Republish this article
~Reproduction in whole or in part without permission is prohibited.`,

  'a Taiwan ministry page': `~:::
~回首頁 | 網站導覽 | 意見信箱 | English
~首頁 > 政策與計畫 > 中程計畫
偏鄉數位學習設備更新計畫
~發布日期：114-03-05　點閱次數：532　字級：小 中 大
壹、緣起
偏鄉學校之電腦多已逾使用年限，影響教學甚鉅，爰擬具本計畫。
貳、目標
一、三年內汰換設備二萬臺，並建置校園無線網路。
二、每校至少配置資訊組長一名，由中央補助人事費用。
參、經費
所需經費計新臺幣六億元，由特別預算支應。
~回上頁 | 友善列印 | 轉寄好友
~隱私權及安全政策 | 政府網站資料開放宣告
~版權所有 © 2025 某部`,

  'a printed web page with dates and addresses in its margins': `~12/03/2025, 14:07 Green Roofs Programme
~https://www.example.org/plans/green-roofs 1/3
Green Roofs Programme
Owners of flat roofs larger than 200 square metres may apply for half of the cost of planting them, up to 40,000 a roof.
1. Applications are decided in the order in which they arrive, within six weeks of arrival.
2. Roofs on schools and hospitals come first in every round of decisions.
~12/03/2025, 14:07 Green Roofs Programme
~https://www.example.org/plans/green-roofs 2/3
3. The grant is paid back when the roof is removed within ten years of the date of payment.
4. The city publishes a map of all planted roofs and updates it each spring.
~12/03/2025, 14:07 Green Roofs Programme
~https://www.example.org/plans/green-roofs 3/3
5. The programme ends when its fund of nine million is spent, at the latest in 2029.`,

  'a Chinese document with running heads': `澜江流域综合治理规划
第一章 总则
第一条 为保护澜江水质，统筹上下游、左右岸，制定本规划。
第二条 规划期为2025年至2035年，近期到2030年。
~澜江流域综合治理规划
~— 2 —
第三条 坚持流域一盘棋，建立联席会议制度，重大事项共同商定。
第二章 水质
第四条 到2030年，干流国控断面水质优良比例达到95%以上。
~澜江流域综合治理规划
~— 3 —
第五条 排污口逐一登记造册，限期整治，销号管理。
第六条 建立生态补偿机制，下游地区按水质改善程度给予上游地区补偿。
~澜江流域综合治理规划
~— 4 —
第三章 附则
第七条 本规划由流域管理局负责解释。`,

  'a policy portal with a side bar': `~Search
~Login | Register | Help
~You are here: Home / Policies / Energy
Community Energy Act: implementation plan
~Last updated: 6 May 2025 | Views: 2,310
Article 1
Any group of at least fifteen households may found an energy community and feed its surplus into the public grid.
Article 2
Grid operators answer a request for connection within thirty days; silence counts as consent.
Article 3
The ministry reports to parliament every two years on communities founded, closed and refused.
~Download PDF
~Print
~Back to top
~Follow us on social media
~Terms of use | Privacy policy | Contact us
~Site designed by Blue Fern Studio`,

  'a wechat article': `青石镇垃圾分类工作要点
~原创 青石发布 青石发布 2025-03-20 18:00 浙江
~点击上方“青石发布”关注我们
今年全镇垃圾分类工作突出三件事，具体如下。
1. 撤桶并点。沿街单位实行定时上门收集，6月底前撤除零散垃圾桶。
2. 厨余垃圾就地处理。在三个农贸市场各建一座日处理两吨的处理站。
3. 奖惩分明。每月公布红黑榜，连续三个月上红榜的小区奖励两万元。
~长按识别二维码关注我们
~来源：镇综合执法队
~编辑：小米
~审核：老周
~阅读 1023
~分享 收藏 在看 赞`,

  'an observatory with languages and legal notices': `~EN | FR | DE
~European Observatory
~Topics  Data  Publications  Events
Strategy for rural mobility 2030
~12 May 2025 · 6 min read
Rural regions lose buses faster than they lose people. The strategy adopted in May turns that round in four steps.
Step one is a right to a connection: every village with 200 inhabitants gets at least six departures a day.
Step two is shared cars at railway stations, ordered by telephone or app.
~Cite this page
~Stay up to date
~Sign up for our newsletter
~Legal notice
~Personal data protection
~Contact
~© European Observatory 2025`,

  'a Chinese newspaper with tags and votes': `~浙江在线 > 新闻 > 正文
南湖街道印发加装电梯实施细则
~2025年04月02日 10:20:11 | 来源：南湖晚报 | 记者 陈曦
一、三分之二以上业主同意即可申请，资料由社区代办。
二、每台补助二十万元，分两次拨付。
三、电梯运行维护由业主自筹，街道给予首年补贴。
~标签：电梯;社区
~编辑：吴一
~分享至：
~看完这篇文章有何感觉？
~已经有 12 人表态
~新闻热线：0571-12345678
~Copyright © 1999-2025 Nanhu. All Rights Reserved
~浙新办[2006]26号`,

  'a local paper': `The Times of Millbrook
Monday, 3 March 2025
~Subscribe | Log in
Council backs flood plan
~By Ann Lee, Staff Reporter
The council voted 7–2 for a flood plan that moves forty houses and raises two roads above the level of the 2019 flood.
~Article continues below advertisement
Owners get the value their house had before the flood, plus a tenth for the trouble of moving, paid before they leave.
~MORE FROM MILLBROOK
~School roof repaired at last
~Bridge toll to rise in June
~Comments (14)
~Sign in to comment
~Support local journalism. Donate today.`,

  'a notice with its index card': `省政府关于推进绿色建筑发展的意见
索 引 号：000014349/2025-00012  主题分类：城乡建设
发文机关：省政府  成文日期：2025年01月10日
各市、县人民政府：
一、新建公共建筑全面执行绿色建筑标准。
二、既有建筑改造优先采用合同能源管理模式。
省人民政府
2025年1月10日
（此件公开发布）
~扫一扫在手机打开当前页
~主办：省人民政府办公厅  承办：省大数据局
~网站支持IPv6`,

  'a ministry with a menu of single words': `~Toggle navigation
~Ministry of Environment
~Home
~Policies
~Media
~Clean Rivers Programme 2025–2030
Clean Rivers Programme 2025–2030
The programme brings two hundred kilometres of river back to good condition and opens their banks to walkers and cyclists.
1. Weirs that no longer serve a mill are taken down.
2. Sewage works are fitted with a fourth stage by 2030.
~Tweet
~Share on WhatsApp
~Download as PDF (2.3 MB)
~Contact us: rivers@example.org
~Find us on social networks
~Sitemap
~© 2025 Ministry of Environment
~Accessibility`,

  'a Chinese county with links to its neighbours': `~繁体 | 无障碍 | 长者版
~石湾市人民政府
~首页  要闻动态  政务公开  政务服务  互动交流
石湾市秸秆综合利用实施方案
~时间：2025-03-11 来源：市农业农村局 【字体：大 中 小】
第一条 推广秸秆还田，补贴标准为每亩三十元。
第二条 建设收储中心六个，覆盖主要产粮乡镇。
第三条 严禁露天焚烧，违者依法处罚。
~附件下载
~打印本页
~关闭窗口
~相关信息
~图解：石湾市秸秆综合利用实施方案
~问答：秸秆补贴怎么领
~友情链接：
~省人民政府
~市农业农村局
~关于本站 | 网站声明 | 使用帮助
~地址：石湾市人民路1号
~粤公网安备44000000000001号`,

  'a wrapped report with running heads': `Upland Forest Programme
1. Every felled hectare is replanted within three winters, with at least five
kinds of tree native to the valley in which it stands, and fenced against deer
where the county forester asks for it. Owners who plant more than one hectare
a year are paid in advance, and account for the money
~Upland Forest Programme Page 2
within six months after the planting season, showing which trees have taken
and which have not. Losses of more than a third are made good once, from the
county’s reserve, when drought or frost has caused them and when nothing that
the owner did or left undone has made them worse than they had to be. Nobody
~Upland Forest Programme Page 3
is paid twice for the same hectare, whatever the name of the fund from which
the money comes, and whoever has been paid for planting may not fell the same
stand again for thirty years unless disease or storm leaves him no choice and
the forester has marked the trees. The county publishes each year how many of
~Upland Forest Programme Page 4
the planted trees still stand, by parish and kind, and what each has cost.`,
}

/** Texts in which everything belongs to the plan, though much of it looks like furniture. */
export const plans: Readonly<Record<string, string>> = {
  'subheadings and duties that come again and again': `Plan for Cleaner Air
1. Heating
Goals
Coal stoves are replaced in 4,000 homes.
Responsible: Environment Office
2. Traffic
Goals
Buses run on electricity from 2028 on.
Responsible: Transport Office
3. Industry
Goals
Boilers are tested twice a year.
Responsible: Environment Office
4. Gardens
Goals
Leaf blowers with petrol engines are banned.
Responsible: Environment Office`,
  '每项任务都有责任单位': `清洁空气行动方案
（一）散煤治理
完成四千户改造。
责任单位：市生态环境局
（二）公共交通
新增电动公交车三百辆。
责任单位：市交通局
（三）工业锅炉
全部达到超低排放。
责任单位：市生态环境局
（四）落实税收优惠政策
对购买新能源车的单位给予补贴。
责任单位：市税务局
（五）加强广告监管
严查虚假医疗广告。
责任单位：市市场监管局`,
  'media, cookies and adverts as subjects of policy': `Digital Rights Programme
Cookies and consent
Websites must ask before they set cookies that are not needed, and must take no for an answer.
Advertisement
Political advertisements carry the name of whoever paid for them.
Free trials
Nobody pays for a free trial that was not ended by hand.
Toolkit for schools
Share of pupils with a device
Print media
Subscriptions can be ended in as many clicks as they were taken out.
Sharing on social networks
Platforms say how often a false statement was shared.`,
  'bulleted services without sentences': `Job Centre Strategy
What every centre offers
- Résumé and cover letter workshops
- Salary negotiation for women
- Interview question banks
- A job board in five languages
- English service desk
Who is served
- Qualified applicants without work
- Employers with fewer than 20 people
How it is paid
The region pays 30 euros per month for each person who is registered.`,
  '以栏目为题的规划': `智慧政务建设规划
首页改版
门户首页突出办事入口，三次点击内直达。
联系我们栏目
热线与网站留言统一受理，五个工作日内答复。
信息来源管理
转载中央媒体稿件须注明出处，未经审核不得发布。
分享机制
部门之间共享数据，一次采集、多方使用。
下一篇章
二〇三〇年以后，逐步实现全程网办。`,
  'a table pasted as lines': `Indicator table
Indicator
2023
2027
Unit
Beds in nursing homes
5,100
8,000
beds
Share of homes with a lift
31
45
%
Source of data: city statistics office
Parks within ten minutes’ walk
62
80
%`,
}
