/** Transport, towns, housing, the country and food; a line each: English variants | Chinese ones. */
export const placeTerms = `
transport, transportation, traffic|交通, 运输
public transport, mass transit, public transit|公共交通, 公交
bus, buses|公交车, 公共汽车, 巴士, 客车
bus lane, dedicated lane|公交专用道, 专用道
taxi, ride-hailing|出租车, 网约车
metro, subway, rail transit, tram, light rail, underground railway|轨道交通, 地铁, 轻轨, 有轨电车
railway, rail|铁路, 列车
high-speed rail, high-speed railway|高铁, 高速铁路
highway, motorway, expressway, freeway|公路, 高速公路
road, street|道路, 街道
bridge, tunnel|桥梁, 隧道
bicycle, bike, cycling, cycle path, cycle lane|自行车, 骑行, 单车
footpath, pavement, sidewalk, walking, pedestrian, footway|步行, 人行道, 步道, 行人
parking|停车, 停车场
airport|机场
port, harbour, harbor|港口, 码头
inland waterway, waterway, shipping|航道, 内河, 水运, 航运
congestion, traffic jam|拥堵
road safety, traffic accident, traffic safety|交通安全, 交通事故
fare, ticket, travel card|票价, 车票, 乘车卡
infrastructure|基础设施
housing, home, dwelling|住房, 住宅
affordable housing, affordable home, social housing, social rent, public rental housing, council flat, public housing, subsidised housing, subsidized housing, low-rent housing|保障性住房, 保障性租赁住房, 公租房, 公共租赁住房, 保障房, 保租房, 廉租房
rental housing, rent, tenant, renting|租赁, 租房, 租金
real estate, property market, property developer|房地产, 楼市
mortgage|按揭, 房贷
housing provident fund|公积金
first-time buyer, first home, first-time homebuyer|首套, 首套房, 首套住房
home purchase, home buyer, homebuyer, house purchase|购房, 买房
down payment|首付, 首付比例
landlord|房东, 出租人
estate agent, real estate agent, letting agent, rental agency, broker, intermediary|中介, 中介机构, 经纪机构
eviction, evict|驱逐, 强制搬离
homeless, homelessness, rough sleeper, rough sleeping|无家可归, 流浪乞讨, 流浪人员
unfinished housing, unfinished home|保交楼, 保交房, 烂尾
floor space, floor area|建筑面积, 住房面积
liveable, livable|宜居
office building, office space|办公楼, 办公用房, 写字楼
vacant, idle, derelict, disused, brownfield|闲置, 空置, 低效用地
land bank, land reserve|土地储备, 土地收储, 收储
unsafe building, dangerous building, unsafe housing, dilapidated, structurally unsafe|危房, 危旧房, 房屋安全
demolition, demolish|拆除, 拆迁, 大拆大建
resettlement, resettle, relocation, relocate, displaced, displacement, rehouse|安置, 搬迁, 征迁, 征收补偿
historic building, historic quarter, historic district, historic centre, listed building, old town|历史建筑, 历史文化街区, 历史街区, 历史文化名城, 古城
property management, managing agent, property service|物业, 物业服务, 物业管理
homeowners' association, residents' association, owners' committee, residents' committee|业主委员会, 业委会, 居民委员会, 居委会
planning application, planning permission, building permit|工程建设项目审批, 规划许可, 施工许可
walking distance, minutes' walk, fifteen-minute|生活圈, 一刻钟
public space, open space|公共空间, 开放空间
greenway|绿道
waterfront, riverside|滨水, 滨江, 滨河
lighting, street light, street lamp|照明, 路灯
pipe, pipeline, piping, water main|管网, 管道, 管线
overhead cable, overhead line, overhead wire, cable, wiring|架空线, 线缆, 电缆
old housing, old residential, old neighbourhood, old neighborhood, older neighbourhood, older neighborhood, ageing estate|老旧小区, 旧房
shantytown, slum, urban village|棚户区, 城中村
renovation, retrofit, renovate, refurbishment, refurbish|改造, 翻新, 修缮
conversion, convert|改建, 转换
obsolete, run-down, worn-out|老旧, 陈旧
building, construction|建筑
green building|绿色建筑
public building|公共建筑
urban planning, town planning, zoning, spatial planning|城市规划, 国土空间, 空间规划
urban renewal, urban regeneration|城市更新
renewal, renew|更新
urbanization, urbanisation|城镇化, 城市化
city, urban|城市
smart city|智慧城市
community, neighbourhood, neighborhood, residential area, housing estate, estate|社区, 小区, 居民区, 住宅区
elevator, stair lift, install lift, fit lift|电梯
accessibility, barrier-free, step-free, wheelchair, accessible|无障碍, 轮椅
underground space, utility tunnel|地下空间, 综合管廊
public toilet, toilet|厕所, 公厕, 卫生间
land, plot|用地, 土地, 地块
land use, construction land|建设用地, 土地利用
household registration, hukou|户籍, 户口, 落户
migrant worker, rural migrant|农民工, 进城务工, 外来务工
agriculture, farming, farmer|农业, 农民, 农户
agricultural product, farm product, farm produce|农产品
rural, countryside, village|农村, 乡村, 村庄
rural revitalization, rural revitalisation, rural development|乡村振兴
farmland, arable land, cropland, cultivated land|耕地, 农田
high-standard farmland|高标准农田
grain, cereal, rice, wheat, maize|粮食, 谷物, 水稻, 小麦, 玉米
food security|粮食安全
seed, breeding, crop variety|种子, 种业, 育种
irrigation|灌溉
fertilizer, fertiliser, pesticide|化肥, 农药
livestock, cattle, pig, poultry, animal husbandry|畜牧, 养殖, 生猪, 家禽
fishery, fisheries, fishing, aquaculture|渔业, 捕捞, 水产
fruit, vegetable|水果, 蔬菜
cooperative, family farm|合作社, 家庭农场
agricultural machinery, tractor|农机
cold chain|冷链
food safety|食品安全
food|食品
straw|秸秆
collective land, land transfer|集体土地, 土地流转
poverty, poverty alleviation, poverty reduction|贫困, 扶贫, 脱贫
county|县, 县域
town, township|乡镇, 城镇, 镇
province, provincial|省
region, regional|区域
coordinated regional development, regional coordination|区域协调
Beijing-Tianjin-Hebei|京津冀
Yangtze River Delta|长三角
Greater Bay Area|大湾区
Belt and Road|一带一路
border, frontier|边境, 边疆
ethnic minority, ethnic|少数民族, 民族
`
