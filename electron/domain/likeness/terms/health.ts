/** Health; a line each: English variants | Chinese ones. */
export const healthTerms = `
long-term care|长期护理, 长护险
integrated healthcare and elderly, medical and elderly, elderly care and medical|医养结合, 医养
mental health, psychiatric, psychiatry, psychological, sleep clinic|心理, 精神卫生, 精神科, 睡眠门诊
pediatric, pediatrics, paediatric, children|儿科, 儿童
internet hospital, telemedicine, digital therapeutics|互联网医院, 互联网医疗, 远程医疗, 数字疗法
electronic medical record, medical record, electronic record, health record|电子病历, 病历, 健康档案
mutual recognition, mutually recognized|互认
cross-border|跨境
clinical trial|临床试验
clinical research, clinical study, research-oriented hospital, research hospital|临床研究, 研究型医院
ethics review, ethics|伦理审查, 伦理
initiation time, initiate a trial|启动时间
drug, pharmaceutical, medicine, medication|药物, 药品, 医药
innovative drug, new drug|创新药, 新药
medical device, medical equipment, device|医疗器械, 器械, 医疗设备
traditional chinese medicine, TCM, chinese medicine, herbal|中医药, 中医, 中药
health insurance, medical insurance, reimbursement|医保, 医疗保险, 报销
commercial insurance, commercial health insurance|商业保险, 商业健康保险, 普惠健康保
payment, settlement, DRG|支付, 结算
dual-channel|双通道
customs clearance|通关
research hub, research base|研究基地
disease control, prevention and control, infectious, epidemic, pandemic|疾控, 防控, 传染病, 疾病预防, 疫情
vaccine, vaccination, immunization|疫苗, 接种, 免疫
chronic|慢性病, 慢病
cancer, tumour, tumor|癌症, 肿瘤
diabetes, hypertension, high blood pressure|糖尿病, 高血压
rare disease|罕见病
screening, early detection|筛查, 早诊
primary care, grassroots, community health, general practitioner, family doctor|基层, 社区卫生, 家庭医生, 全科医生
private medical, private healthcare, private provider|社会办医, 民营医院, 社会力量
foreign, overseas, joint venture, international|境外, 合资, 国际
hospital, medical institution, clinic|医院, 医疗机构, 诊所
doctor, physician|医生, 医师
nurse, nursing, rehabilitation|护理, 康复, 护士
emergency medical, ambulance, first aid|急救, 院前急救, 救护
blood donation, blood|献血, 血液
organ donation, organ transplant|器官捐献, 器官移植
public health|公共卫生
smoking, tobacco|控烟, 吸烟, 烟草
obesity, nutrition, diet|肥胖, 营养, 膳食
oral health, dental, dentist|口腔, 牙科
hearing loss, hearing aid, hearing impairment|听力, 助听器
maternal and child health, antenatal, prenatal|妇幼保健, 产前
palliative, hospice|安宁疗护, 临终关怀
health literacy, health education|健康素养, 健康教育
medical services, healthcare, health care|医疗服务, 医疗
coverage|覆盖, 覆盖率
`
