/** Energy, climate, environment and nature; a line each: English variants | Chinese ones. */
export const environmentTerms = `
energy, electricity, power|能源, 电力
power grid, grid, transmission line|电网, 输电
energy storage, battery storage, storage of electricity|储能
energy saving, energy efficiency, energy-saving, energy conservation, energy-efficient, save energy|节能, 能效
energy consumption, energy use, energy intensity|能耗, 能源消费, 用能
renewable energy, renewables, clean energy|可再生能源, 清洁能源
solar, photovoltaic, solar panel|太阳能, 光伏
wind power, wind farm, wind energy|风电, 风能
hydropower, hydroelectric|水电
nuclear power, nuclear energy, nuclear|核电, 核能
hydrogen, fuel cell|氢能, 燃料电池
coal, coal-fired|煤炭, 燃煤, 煤电, 散煤
boiler|锅炉
oil, petroleum, crude|石油, 原油
natural gas, gas pipeline|天然气, 燃气
heating, district heating, heat supply, heat pump|供热, 供暖, 取暖, 采暖, 热泵
charging point, charging station, charging pile, charger|充电桩, 充电站, 充电设施
electric vehicle, new energy vehicle, electrify, electric car|新能源汽车, 电动汽车, 电动车, 电动化
battery, batteries|电池
carbon, emission, greenhouse gas|碳, 排放, 温室气体
carbon neutrality, carbon neutral, net zero, net-zero|碳中和, 净零
carbon peak, carbon peaking, peak emission|碳达峰, 达峰
carbon market, emissions trading, carbon trading|碳市场, 碳排放权交易, 碳交易
carbon sink|碳汇
low-carbon, low carbon, decarbonize, decarbonization, decarbonisation|低碳, 脱碳
climate change, climate|气候变化, 气候
adaptation to climate, climate resilience, climate adaptation|适应气候, 气候韧性
extreme weather, severe weather, heat wave, heatwave, typhoon, storm, cyclone|极端天气, 高温, 台风, 暴雨
drought|干旱, 旱灾
flood, flooding, flood control|洪水, 防洪, 内涝, 洪涝
dyke, dike, levee, embankment, sea wall|堤防, 堤坝, 海堤
sponge city, drainage, stormwater, sewer, sewerage|海绵城市, 排水, 雨水, 下水道
green development, green transition, green transformation|绿色发展, 绿色转型
green|绿色
sustainable development, sustainability, sustainable|可持续发展, 可持续
circular economy, circular use|循环经济, 循环化, 循环利用
recycle, recycling, recyclable, recovered material|回收, 再生资源, 再利用
waste sorting, garbage sorting, garbage classification, separate collection|垃圾分类, 分类收集
waste, garbage, refuse, rubbish, trash, litter|垃圾, 废弃物, 废物
kitchen waste, food waste, food scrap, organic waste, kitchen scrap|厨余, 餐厨, 厨余垃圾
landfill, dump|填埋
incineration, incinerator, waste-to-energy|焚烧
hazardous waste, dangerous waste|危险废物, 危废
solid waste|固体废物, 固废
plastic, single-use, disposable|塑料, 一次性, 塑料制品
packaging|包装
deposit, refund|押金, 退款
repair, mend, maintenance|维修, 修理, 维护
leak, leakage|漏损, 渗漏, 泄漏
clean production, cleaner production|清洁生产
water|水资源
water saving, water conservation, save water|节水
drinking water, tap water, water supply|饮用水, 供水, 自来水
wastewater, sewage, effluent|污水
water quality, water source, surface water|水质, 水源, 地表水
groundwater|地下水
river, lake, basin|河流, 湖泊, 流域, 河湖
wetland|湿地
ocean, marine, sea, maritime|海洋, 海域
coast, coastal, beach|海岸, 沿海, 海滩
island|海岛, 岛屿
air quality, air pollution, smog, PM2.5|大气, 空气质量, 雾霾, 细颗粒物
pollution, pollutant, contaminated|污染, 污染物
soil|土壤
noise|噪声, 噪音
dust|扬尘, 粉尘
ecology, ecosystem, ecological|生态
biodiversity, species, wildlife|生物多样性, 物种, 野生动物, 野生动植物
nature reserve, protected area, national park|自然保护区, 国家公园, 保护地
forest, forestry, woodland|森林, 林业, 林地
afforestation, tree planting, plant trees, planting trees, reforestation|造林, 植树, 绿化
grassland, pasture|草原, 草地
desertification, desert|荒漠化, 沙漠, 防沙治沙
soil erosion|水土流失, 水土保持
green space, park|绿地, 公园
ecological restoration, restore, restoration, rehabilitation of nature|生态修复, 修复, 恢复
environmental protection, environment|环境保护, 环保, 生态环境
environmental impact assessment|环境影响评价, 环评
early warning, forecast, warning system, warning, alert|预警, 预报, 警报
meteorological, weather|气象, 天气
geology, geological, earthquake, landslide|地质, 地震, 滑坡
`
