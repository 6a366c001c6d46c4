/** How plans are made and carried out, law, safety and the outer world; a line each: English variants | Chinese ones. */
export const governmentTerms = `
goal, objective, target|目标
guiding principle, principle|原则
guiding ideology, guiding thought|指导思想
key task, main task, priority task|重点任务, 主要任务
priority, prioritise, prioritize|优先
safeguard measure, safeguard, supporting measure|保障措施, 保障
leading group, steering group, steering committee|领导小组
organization and leadership, organizational leadership, leadership|组织领导, 领导
coordination mechanism, coordinate, coordination|协调, 统筹, 统筹协调
responsible, responsibility, accountability, accountable|责任, 负责, 问责
division of labour, division of responsibilities|分工
department, ministry, ministries|部门, 部委
local government, local authority, local authorities|地方政府, 各地
people's congress, parliament, legislature, assembly|人民代表大会, 人大, 议会
government work|政府工作
implementation, implement, carry out|实施, 落实, 执行
implementation plan, action plan, work plan|实施方案, 行动计划, 行动方案, 工作方案
supervision, oversight, regulation, supervise|监管, 监督
inspection, inspect, inspector|检查, 督导, 督查, 巡查
evaluation, assessment, indicator, evaluate, assess|评估, 评价, 指标, 考核
monitoring, monitor|监测, 监控
publicity, public awareness, awareness-raising, campaign|宣传, 宣传教育
disclosure, transparency, publish, made public, open government|公开, 公示, 透明
public participation, public consultation, citizen participation|公众参与, 征求意见
complaint, petition|投诉, 信访
reward, incentive, award|奖励, 激励
compensation, compensate|补偿, 赔偿
punishment, penalty, penalties, punish|处罚, 罚款, 惩处
corruption, anti-corruption, integrity|腐败, 反腐, 廉政
whistle-blower, whistleblower|举报, 举报人
asset declaration|财产申报
civil servant, public servant, public official|公务员, 公职人员, 干部
reform|改革
administrative approval, streamline administration, red tape, delegate power|行政审批, 简政放权, 放管服
approval, review and approval, licensing, license, licence, permit|审批, 审评, 许可
registration, filing|注册, 备案, 登记
credit system, social credit|信用体系, 社会信用
government procurement, public procurement|政府采购
public-private partnership, PPP|政府和社会资本合作
policy support, preferential policy|政策支持, 优惠政策
law, legislation, statute|法律, 立法, 法规
rule of law, law-based|法治, 依法
law enforcement|执法
court, judicial, judge, justice|法院, 司法, 法官
case backlog, backlog of cases, backlog, pending case|积案, 未结案件
hearing, court hearing, criminal trial, civil trial|审判, 庭审, 审理
litigation, lawsuit|诉讼
witness, evidence, testimony|证人, 证据, 作证
victim|被害人, 受害人, 受害者
restorative justice, restorative|恢复性司法
smart court, online court, e-court|智慧法院, 网上立案, 在线诉讼
procuratorate, prosecutor, prosecution|检察, 检察院
lawyer, legal aid, legal assistance, legal advice, legal service|律师, 法律援助, 法律服务
mediation, conciliation, dispute, dispute resolution, arbitration|调解, 纠纷, 矛盾纠纷, 仲裁
public security, police, policing, police officer, constable|公安, 警察, 民警, 治安
crime, criminal, offender, offence|犯罪, 刑事
fraud, scam, swindle|诈骗, 欺诈, 反诈
organised crime, organized crime, gang, criminal gang|扫黑除恶, 黑恶势力, 有组织犯罪
cybercrime, cyber crime|网络犯罪
theft, burglary, robbery|盗窃, 抢劫, 盗抢
weapon, firearm, gun|枪支, 武器, 枪爆
human trafficking, trafficking in persons|拐卖, 打拐, 贩卖人口
smuggling|走私
illegal, illicit, unlawful|非法, 违法, 违规
patrol|巡逻
ombudsman, oversight body, watchdog|监察, 监察机关
drug abuse, narcotics, drug trafficking, drug dealing, drug dealer, drug addiction, drug crime, illegal drug, illicit drug|禁毒, 毒品, 戒毒, 贩毒
prison, inmate, imprisonment, detention, detainee, jail, corrections, correctional|监狱, 服刑, 羁押, 看守所
community correction, community sentence, community service, probation, parole, electronic tagging|社区矫正, 缓刑, 假释
reintegration, reintegrate, second chance, ex-offender, on release, after release|回归社会, 安置帮教, 刑满释放
terrorism, terrorist|恐怖主义, 反恐
national security|国家安全
safety, security|安全
emergency, emergency management, emergency response|应急, 突发
disaster, disaster prevention, disaster relief, disaster risk reduction|灾害, 防灾, 减灾, 救灾, 防灾减灾
fire, firefighting, fire safety, fire prevention|消防, 火灾, 防火
accident|事故
risk|风险
contingency plan, emergency plan|应急预案, 预案
stockpile, reserve, reserves|储备
relief goods, relief supplies, emergency supplies|应急物资, 救灾物资
drill, emergency drill, evacuation drill, simulation exercise|演练, 应急演练
evacuation, evacuate|撤离, 疏散
shelter, refuge|庇护, 避难, 避难场所
rescue|救援, 搜救
reconstruction, rebuild|重建, 灾后恢复
resilience, resilient|韧性
hazard, hidden danger, safety hazard|隐患, 安全隐患, 风险隐患
survey, census|调查, 普查, 排查, 摸底
grassroots governance, community governance, social governance|基层治理, 社会治理, 社区治理
governance|治理
social organization, civil society, non-governmental, NGO, nonprofit|社会组织, 非政府组织
industry association, trade association|行业协会, 商会
think tank, expert committee|智库, 专家委员会
expert, specialist|专家
international cooperation, global cooperation|国际合作
foreign affairs, diplomacy, diplomatic|外交, 外事
development aid, foreign aid|援助, 对外援助
Hong Kong|香港
Macao, Macau|澳门
Taiwan|台湾
defence, defense, military, armed forces|国防, 军事, 军队
immigration, visa, entry and exit|移民, 签证, 出入境
refugee|难民
election, vote, voting|选举, 投票
human rights|人权
protect, protection, conserve, conservation, preserve, preservation|保护
legitimate rights, rights and interests|权益, 合法权益
platform for complaints, hotline, helpline|热线
deadline, time limit|期限, 时限
annual report, yearly report|年度报告
special plan, special campaign, special action|专项行动, 专项规划
Five-Year Plan, five-year|五年规划, 十四五, 十五五
mid-term, interim|中期
long-term|长期, 长效
full coverage, universal coverage|全覆盖
per capita|人均
proportion, percentage|比例, 占比, 比重
`
