/** Economy, industry, trade and money; a line each: English variants | Chinese ones. */
export const economyTerms = `
enterprise, company, corporation, firm, business|企业, 公司
small and medium-sized enterprise, small business, small firm, small company, small and micro, SME|中小企业, 小微企业, 中小微企业
start-up, startup, entrepreneurship, entrepreneur, entrepreneurial|创业, 初创, 创业者
state-owned enterprise, state-owned, SOE|国有企业, 国企, 国资
private sector, private economy, private enterprise|民营经济, 民营企业, 非公有制
self-employed, sole trader, individual business|个体工商户, 个体户
business environment, ease of doing business|营商环境
fund, venture capital, investment, invest|基金, 投资, 资本
attract investment, investment promotion|招商引资, 招商
foreign investment, foreign-invested, foreign capital|外资, 外商投资
trade|贸易, 外贸
export, exporter|出口
import|进口
tariff, customs duty, customs|关税, 海关
free trade zone, free trade area, free trade|自由贸易, 自贸区, 自贸试验区
opening up, opening-up|对外开放, 开放
supply chain, industrial chain, value chain|供应链, 产业链, 价值链
manufacturing, manufacturer|制造业, 制造
advanced manufacturing, smart manufacturing, intelligent manufacturing|先进制造, 智能制造
industry, industrial|工业
industrial structure, industrial upgrading, upgrade industry|产业结构, 产业升级, 转型升级
emerging industry, strategic emerging|新兴产业, 战略性新兴
industrial cluster, cluster|产业集群, 集群
industrial park, industry park|产业园, 园区, 开发区
service industry, services sector, service sector|服务业
consumption, consumer spending, consumer|消费, 消费者
retail, shop, retailer|零售, 商店, 门店
e-commerce, online shopping, online retail|电子商务, 电商, 网购
logistics, warehouse, warehousing, freight, cargo|物流, 仓储, 货运, 货物
express delivery, courier, parcel|快递, 寄递
brand|品牌
quality, high-quality|质量, 优质
productivity, productive force|生产率, 生产力
outdated capacity, overcapacity, excess capacity, production capacity|落后产能, 过剩产能, 产能
market, marketplace|市场
market entity, market access|市场主体, 市场准入
competition, monopoly, antitrust, anti-monopoly|竞争, 垄断, 反垄断
consumer protection, consumer rights|消费者权益
intellectual property, patent, trademark, copyright|知识产权, 专利, 商标, 版权, 著作权
price, pricing|价格, 定价
fee, levy, service charge|收费, 费用
free of charge, without charge, free|免费
procurement, purchase, purchasing, tendering, bidding|采购, 集采, 招标, 投标
gross domestic product, GDP|地区生产总值, 国内生产总值, 生产总值
economic growth, growth rate|经济增长, 增速, 增长率
income, earnings|收入
tax, taxation|税收, 税, 纳税
tax relief, tax cut, tax exemption, tax incentive, tax deduction|减税, 免税, 税收优惠, 税前扣除, 退税
budget, finance, fiscal|预算, 财政
appropriation, earmarked, grant|资金, 经费, 拨款, 专项资金
subsidy, subsidies, allowance|补贴, 补助, 津贴
expenditure, spending|支出
debt, bond, borrowing|债务, 债券, 举债
loan, credit, lend, lending|贷款, 信贷
interest rate, low interest, interest-free, interest subsidy|利率, 利息, 贴息
raise capital, corporate financing|融资
bank, banking|银行
financial risk, systemic risk|金融风险
escrow, escrow account, fund supervision|资金监管, 监管账户
inclusive finance, financial inclusion, microfinance|普惠金融
green finance, green loan, green bond, green credit|绿色金融, 绿色信贷, 绿色债券
insurance, insured|保险
catastrophe insurance|巨灾保险
guarantee, collateral|担保, 抵押
stock market, securities, listed company, capital market|股票, 证券, 上市公司, 资本市场
currency, exchange rate, monetary|货币, 汇率
audit, auditing, auditor|审计
statistics, statistical|统计
mining, mineral, mine|矿产, 采矿, 矿山
steel, iron|钢铁
cement, building material|水泥, 建材
chemical, petrochemical|化工, 石化
textile, clothing, clothes, garment|纺织, 服装, 衣物
automobile, car, vehicle|汽车, 车辆
shipbuilding, ship, vessel|造船, 船舶
aerospace, aviation, aircraft|航空, 航天, 飞机
machinery, equipment|机械, 装备, 设备
low-altitude economy, drone, unmanned aerial|低空经济, 无人机
platform economy, gig economy, sharing economy|平台经济, 零工经济, 共享经济
headquarters economy, headquarters|总部经济, 总部
outsourcing|外包
multinational|跨国
incubator, accelerator, incubation, incubate|孵化器, 加速器, 孵化
factory building, factory|厂房, 工厂
exhibition, trade fair, expo|展览, 博览会, 会展
night-time economy, night economy|夜间经济
`
