/** Science, technology, data and networks; a line each: English variants | Chinese ones. */
export const technologyTerms = `
artificial intelligence, AI, large model, machine learning, medical model|人工智能, 大模型, 智能, 机器学习
algorithm|算法
computing power, data centre, data center, supercomputer, supercomputing|算力, 数据中心, 超算
cloud computing, cloud|云计算, 上云
semiconductor, integrated circuit, chip, microchip|半导体, 集成电路, 芯片
quantum|量子
robot, robotics|机器人
blockchain|区块链
internet of things, sensor|物联网, 传感器
5G, 6G, mobile network, base station|移动通信, 基站
broadband, fibre, fiber, gigabit|宽带, 光纤, 千兆
satellite, remote sensing, BeiDou|卫星, 遥感, 北斗
software, open source, operating system|软件, 开源, 操作系统
internet, internet-based, online, web, website|互联网, 网络, 线上, 网站
digital economy|数字经济
digital, digital transformation, digital upgrading|数字, 数字化, 数字化转型
digital government, e-government|数字政府, 电子政务
one-stop, one stop service, single window|一站式, 一网通办, 单一窗口
digital platform, online platform, platform|平台
digital divide, digital inclusion, digital literacy, digital skill|数字鸿沟, 数字素养, 数字技能
digital identity, electronic identity, electronic licence, electronic certificate, electronic signature|数字身份, 电子证照, 电子签名, 电子证书
mobile payment, digital currency, e-payment|移动支付, 数字货币, 数字人民币
smartphone, mobile phone, app|智能手机, 手机
big data, data sharing, health data, healthcare data, data|大数据, 数据
open data, data opening|数据开放, 开放数据
personal information, privacy, personal data, data protection|个人信息, 隐私, 数据保护
cybersecurity, network security, cyber security, data security, cyber attack|网络安全, 数据安全, 网络攻击
data element, data market, data trading|数据要素, 数据交易
interoperability, interconnection, interconnected|互联互通, 互通
video conference, video|视频
virtual reality, metaverse|虚拟现实, 元宇宙
autonomous driving, self-driving, driverless, intelligent connected vehicle|自动驾驶, 无人驾驶, 智能网联
science and technology, science, scientific|科技, 科学技术, 科学
technology, technological|技术
basic research, fundamental research|基础研究
research and development, R&D|研发, 研究开发
research|研究, 科研
innovation, innovate, innovative|创新
key core technology, core technology, technological bottleneck|关键核心技术, 核心技术, 卡脖子
laboratory, laboratories|实验室
national laboratory|国家实验室
scientific facility, large-scale scientific|大科学装置
researcher, scientist, academic|科研人员, 科学家, 科技人才
doctoral, postgraduate, PhD|博士, 研究生
achievement transformation, technology transfer, commercialization of research, transformation of achievements|成果转化, 技术转移, 技术转让
translation, translational, commercialization|转化
high-tech, high technology|高新技术, 高技术
popular science, science communication, scientific literacy|科普, 科学素质
new material|新材料
biotechnology, biomedicine, bio-industry|生物技术, 生物医药, 生物产业
synthetic biology, synthetic biomanufacturing|合成生物
cell therapy, gene therapy, stem cell|细胞治疗, 基因治疗, 干细胞
brain-computer interface|脑机接口
space exploration, outer space|太空, 空间探索
standard, standardization, standardisation|标准, 标准化
testing, inspection and testing|检测, 认证, 检验
pilot project, pilot programme, pilot, trial implementation|试点, 试行
demonstration project, demonstration zone, demonstration|示范, 示范区
`
