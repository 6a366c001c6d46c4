/** Education, work, population, care and culture; a line each: English variants | Chinese ones. */
export const peopleTerms = `
education, educational|教育
school, schooling|学校, 校舍
teacher, teaching staff|教师, 老师, 师资
head teacher, headteacher, school principal|校长
preschool, pre-school, kindergarten education, early childhood education|学前教育, 幼儿园, 学前
compulsory education, primary school, elementary school|义务教育, 小学
secondary school, middle school, high school|中学, 初中, 高中
class size|班额
university, universities, college, higher education|高校, 大学, 高等教育, 高等学校, 院校
vocational education, vocational training, vocational college, vocational school|职业教育, 职业学校, 职业院校, 技工
apprentice, apprenticeship|学徒
integration of industry and education, school-enterprise cooperation|产教融合, 校企合作
skill, skilled worker, vocational skill|技能, 技能人才
certificate, qualification, diploma|证书, 资格, 学历, 学位
curriculum, course, lesson, syllabus|课程, 教学
textbook, teaching material|教材
academic discipline, academic programme|学科, 专业
homework|作业
after-school tutoring, off-campus tutoring, private tutoring, tutoring|校外培训, 课外辅导
after-school service, after-school care, after class|课后服务, 课后
student, pupil|学生, 中小学生
student aid, scholarship, student loan, student assistance|助学, 奖学金, 助学贷款, 学生资助
enrolment, enrollment, admission, enrol|招生, 入学, 录取, 入园
examination, exam|考试
special education|特殊教育
lifelong learning, adult education, continuing education, evening class|终身学习, 继续教育, 成人教育
university for the elderly, third age university, college for older people|老年大学
campus|校园
school bus|校车
canteen, school meal, cafeteria, meal|食堂, 供餐, 餐饮, 助餐
physical exercise, sport, sports, fitness, physical education|体育, 健身, 运动, 锻炼
short-sightedness, myopia, eyesight, vision|近视, 视力
teacher rotation|轮岗, 交流轮岗
salary, salaries, wage, remuneration|工资, 薪酬, 待遇, 薪资
minimum wage|最低工资
employment, job|就业, 岗位
unemployment, unemployed, jobless|失业
graduate|毕业生
talent, professional, workforce, personnel|人才, 人员
recruit, recruitment, hire, hiring|招聘, 招录, 引进
training, cultivate, cultivation|培训, 培养, 培育
labour, labor|劳动, 劳动力
labour relations, labour dispute, labor relations, labor dispute|劳动关系, 劳动争议
labour contract, labor contract|劳动合同
working hours, overtime, flexible working, flexible work, flexible hours|工时, 加班, 弹性工作
trade union, labour union, labor union|工会
occupational safety, work safety, workplace safety, occupational health|安全生产, 职业健康, 劳动安全
work injury, industrial injury|工伤
social security, social insurance|社会保障, 社保, 社会保险
pension, retirement, retire|养老金, 退休, 养老保险
social assistance, minimum living allowance, social relief, welfare benefit|社会救助, 低保, 最低生活保障, 救助
welfare, social welfare|福利
social work, social worker|社会工作, 社工
charity, charities, philanthropy, donation|慈善, 捐赠
volunteer, volunteering, voluntary|志愿, 志愿者, 志愿服务
elderly, senior, older people, older person, aged care, old-age, ageing, aging, older resident|养老, 老年, 老龄, 老人
home-based care, home care, care at home|居家, 居家养老, 上门
day care, day centre, day center|日间照料, 日托
dementia, Alzheimer|失智, 认知障碍, 痴呆
disabled elderly, frail|失能, 半失能
carer, caregiver, care worker|护理员, 照护者, 照料者
prevent falls, falls prevention, risk of falling|跌倒
population|人口
family, household|家庭
marriage, wedding, married|婚姻, 婚育, 结婚
fertility, childbirth, birth, birth-friendly, maternity, maternal, parental leave, pregnancy|生育, 产假, 育儿, 妇幼, 孕产
childcare, child care, nursery, nurseries, toddler care, infant care, kindergarten|托育, 托位, 托幼, 婴幼儿照护, 托儿所, 托管
left-behind children, orphan, children in difficulty|留守儿童, 孤儿, 困境儿童
youth, young people|青年, 青少年
minor, juvenile, underage, under the age of 18, under 18, young offender|未成年人, 少年
women, gender|妇女, 性别
domestic violence, domestic abuse, violence at home, gender-based violence, violence against women|家庭暴力, 家暴
vulnerable, disadvantaged, low-income|困难群众, 困难群体, 困难家庭, 弱势群体, 低收入
resident, inhabitant|居民, 住户, 市民
newcomer, newly arrived, new resident|新市民
key worker, essential worker, frontline worker|一线职工, 一线工人, 一线人员
waiting list, waiting time|轮候, 排队
counselling, counseling, mentoring|辅导, 心理疏导
disability, disabled|残疾
veteran, ex-serviceman|退役军人, 退伍
equal, equality, equity|平等, 公平
middle-income|中等收入
common prosperity, shared prosperity|共同富裕
public service, basic public service|公共服务, 基本公共服务
culture, cultural|文化
cultural heritage, heritage, relic, intangible heritage|文物, 遗产, 非遗
museum, gallery, library, libraries|博物馆, 图书馆, 美术馆
publishing house, book, reading|出版, 阅读, 图书
film, television, broadcasting|电影, 电视, 广播
art, artist, theatre|艺术, 演出, 戏剧
tourism, tourist, visitor|旅游, 游客, 文旅
hotel, guesthouse, homestay|酒店, 民宿, 宾馆
creative industry, creative industries, cultural industry|文化产业, 创意产业
stadium, sports ground, sports facility|体育场馆, 体育设施, 体育场
language|语言
religion, religious|宗教
domestic service, housekeeping|家政
funeral, burial, cemetery|殡葬, 公墓, 丧葬
`
