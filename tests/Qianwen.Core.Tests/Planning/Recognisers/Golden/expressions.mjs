// The expressions the vectors are made of, by culture and kind. Each is a whole phrase: its value is what is compared.
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const hanWeekdays = ['一', '二', '三', '四', '五', '六', '日'];
const hanDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const ordinal = (n) => n + (n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th');
const hourWords = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const small = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function english(n) {
  if (n < 20) return small[n];
  if (n < 100) return tens[Math.floor(n / 10)] + (n % 10 ? '-' + small[n % 10] : '');
  if (n < 1000) return small[Math.floor(n / 100)] + ' hundred' + (n % 100 ? ' and ' + english(n % 100) : '');
  return english(Math.floor(n / 1000)) + ' thousand' + (n % 1000 ? (n % 1000 < 100 ? ' and ' : ' ') + english(n % 1000) : '');
}

function chinese(n) {
  if (n >= 10000) return chinese(Math.floor(n / 10000)) + '万' + rest(n % 10000, 1000);
  if (n >= 1000) return hanDigits[Math.floor(n / 1000)] + '千' + rest(n % 1000, 100);
  if (n >= 100) return hanDigits[Math.floor(n / 100)] + '百' + rest(n % 100, 10);
  if (n >= 20) return hanDigits[Math.floor(n / 10)] + '十' + (n % 10 ? hanDigits[n % 10] : '');
  return n >= 10 ? '十' + (n > 10 ? hanDigits[n - 10] : '') : hanDigits[n];
}

function rest(n, unit) {
  if (n === 0) return '';
  const words = n >= 10 && n < 20 ? '一' + chinese(n) : chinese(n);
  return (n < unit ? '零' : '') + words;
}

const numbers = [1, 2, 7, 10, 11, 15, 20, 21, 42, 99, 100, 101, 110, 112, 250, 365, 999, 1000, 1001, 1010, 1100, 2500, 3894, 10000, 12345, 20006, 50050, 99999];

export const expressions = [
  ...weekdays.flatMap((d, i) => [
    ['en-us', 'date', d],
    ['en-us', 'date', `this ${d}`],
    ['en-us', 'date', `next ${d}`],
    ['en-us', 'date', `last ${d}`],
    ['zh-cn', 'date', `周${hanWeekdays[i]}`],
    ['zh-cn', 'date', `星期${hanWeekdays[i]}`],
    ['zh-cn', 'date', `下周${hanWeekdays[i]}`],
    ['zh-cn', 'date', `这周${hanWeekdays[i]}`],
    ['zh-cn', 'date', `上周${hanWeekdays[i]}`],
    ['zh-cn', 'date', `下个星期${hanWeekdays[i]}`],
  ]),
  ...months.flatMap((m, i) => [
    ['en-us', 'date', `${m} ${(i * 5) % 27 + 1}`],
    ['en-us', 'date', `${m} ${ordinal((i * 7) % 27 + 1)}, 2027`],
    ['en-us', 'date', `${(i * 3) % 27 + 1} ${m} 2022`],
    ['en-us', 'date', `the ${ordinal((i * 11) % 27 + 1)} of ${m}`],
    ['en-us', 'date', `${m.slice(0, 3)} ${(i * 2) % 27 + 1}`],
    ['en-us', 'date', `${m} ${i + 2} to ${m} ${i + 6}`],
    ['en-us', 'date', `${m} 2027`],
    ['zh-cn', 'date', `${i + 1}月${(i * 5) % 27 + 1}号`],
    ['zh-cn', 'date', `2027年${i + 1}月${(i * 7) % 27 + 1}日`],
    ['zh-cn', 'date', `${hanDigits[i + 1]}月${chinese((i * 3) % 27 + 1)}日`],
    ['zh-cn', 'date', `${i + 1}月${i + 2}日到${i + 1}月${i + 6}日`],
    ['en-us', 'date', `2027-${String(i + 1).padStart(2, '0')}-${String((i * 5) % 27 + 1).padStart(2, '0')}`],
    ['en-us', 'date', `${i + 1}/${(i * 5) % 15 + 13}/2027`],
  ]),
  ...['today', 'tomorrow', 'yesterday', 'the day after tomorrow', 'the day before yesterday', 'in 3 days', 'in two weeks', 'in a week', '5 days from now', 'three days ago', 'in 10 days', '2 weeks ago', 'next week', 'this week', 'this weekend', 'next weekend', 'next month', 'this month', 'next year', 'a week from Friday', 'two weeks from today', 'new year\'s day', 'christmas', 'christmas day', 'christmas eve', 'new year\'s eve', 'thanksgiving', 'halloween', 'valentine\'s day', 'easter', 'from Monday to Friday', 'between May 1 and May 5', 'May 1 - May 5', 'from December 3rd through December 6th', 'Dec 24 to Dec 28, 2026', 'the 8th', 'the 25th', 'the 31st', '12/1', '12/25', '12/25/2026', '3 March', '3rd of March 2028', 'Friday, December 4', 'Feb 29, 2028', 'mother\'s day', 'father\'s day', 'black friday', 'in December', 'labor day', 'next tuesday', 'in 2 months', 'in one year', 'independence day'].map((t) => ['en-us', 'date', t]),
  ...['今天', '明天', '后天', '大后天', '昨天', '前天', '大前天', '今日', '明日', '三天后', '5天后', '两周后', '一个月后', '十天之后', '3天前', '下周', '这周', '这周末', '下周末', '下个月', '这个月', '本月', '明年', '下个月3号', '下个月15日', '这个月28号', '8号', '25号', '三十号', '元旦', '国庆节', '劳动节', '圣诞节', '情人节', '春节', '中秋节', '端午节', '元宵节', '重阳节', '七夕节', '除夕', '清明节', '感恩节', '儿童节', '教师节', '妇女节', '2026年12月', '二零二七年三月三日', '2026-12-01', '2026/12/1', '5月1号到5号', '12月24日至26日', '周五到周日', '1号到5号', '礼拜天', '礼拜三', '星期天', '周末', '平安夜', '万圣节', '明年3月5号', '后年五月一日', '去年12月1日', '过三天', '两个星期后', '12月'].map((t) => ['zh-cn', 'date', t]),
  ...hourWords.slice(1).flatMap((w, i) => [
    ['en-us', 'time', `${i + 1}pm`],
    ['en-us', 'time', `${i + 1} a.m.`],
    ['en-us', 'time', `${i + 1}:${String((i * 5) % 60).padStart(2, '0')} pm`],
    ['en-us', 'time', `${w} o'clock`],
    ['en-us', 'time', `half past ${w}`],
    ['en-us', 'time', `quarter to ${w}`],
    ['en-us', 'time', `${String((i + 11) % 24).padStart(2, '0')}:${String((i * 7 + 3) % 60).padStart(2, '0')}`],
    ['zh-cn', 'time', `下午${hanDigits[i + 1]}点`],
    ['zh-cn', 'time', `晚上${i + 1}点半`],
    ['zh-cn', 'time', `上午${hanDigits[i + 1]}点一刻`],
    ['zh-cn', 'time', `${i + 12}:${String((i * 5) % 60).padStart(2, '0')}`],
    ['zh-cn', 'time', `早上${i + 1}点${chinese((i * 3) + 10)}分`],
  ]),
  ...['noon', 'midnight', 'midday', 'quarter past 3 pm', 'twenty past five', 'ten to six pm', 'at 7', 'at 19:45', '7 in the evening', '8 in the morning', '3 in the afternoon', 'half past eight at night', 'seven thirty pm', 'five thirty', 'from 5pm to 7pm', 'between 5 and 7pm', '9am to 11am', 'from 2 to 4 in the afternoon', '9:30 - 11:00', 'from 10:15 to 12:45', 'morning', 'in the afternoon', 'in the evening', 'at night', '5-7pm', 'before 9pm', 'after 19:45', 'until 6pm', '11 tonight', '00:30'].map((t) => ['en-us', 'time', t]),
  ...['中午', '中午12点', '凌晨两点', '半夜', '下午三点半', '晚上八点一刻', '十九点四十五分', '七点', '八点半', '下午3点到5点', '上午九点至十一点', '早上', '下午', '晚上', '傍晚六点', '差十分八点', '九点三刻', '下午两点二十', '零点', '晚上十一点五十', '八点之后', '九点之前', '21:15之前', '凌晨十二点半'].map((t) => ['zh-cn', 'time', t]),
  ...['tomorrow at 7pm', 'next Friday at 19:45', 'today at noon', 'Friday 8:30 am', 'December 24 at 6pm', 'at 3pm tomorrow', 'tonight at 8', 'tomorrow morning at 9', '2026-12-01 19:45', 'the day after tomorrow at half past eight am', 'Monday at 10 in the morning', 'next Tuesday at 5:15 pm', 'January 5, 2027 at 7 am', 'in 2 hours', 'in 30 minutes', 'in half an hour', 'in an hour', '45 minutes from now', 'tomorrow at midnight', '7pm on Saturday'].map((t) => ['en-us', 'datetime', t]),
  ...['明天下午三点', '下周五晚上八点', '后天上午十点半', '12月24日晚上7点', '今晚八点', '明早九点', '周六下午两点一刻', '2026年12月1日19:45', '大后天中午12点', '两小时后', '半小时后', '30分钟后', '一个半小时后', '明天晚上九点五十分', '下个月3号上午九点', '今天下午5点', '星期天早上8点', '明天凌晨两点'].map((t) => ['zh-cn', 'datetime', t]),
  ...['two nights', '3 days', 'an hour and a half', 'half an hour', '90 minutes', 'two weeks', 'a week', '1 hour and 30 minutes', '2 and a half hours', 'six months', 'a year', '10 days', 'an hour', '24 hours', '45 seconds', 'two days and 3 hours', 'fifteen minutes', '1.5 hours', 'twelve days', 'a month', '3 hrs', 'a couple of days', 'five nights', 'one day'].map((t) => ['en-us', 'duration', t]),
  ...['一个半小时', '三天', '两周', '半小时', '半个月', '三个月', '90分钟', '2个小时', '十天', '一年', '两个星期', '24小时', '四十五分钟', '1.5小时', '半年', '五个钟头', '30秒', '三小时二十分钟', '一天半', '两年', '一刻钟', '两晚', '三晚两天', '七天'].map((t) => ['zh-cn', 'duration', t]),
  ...numbers.flatMap((n) => [['en-us', 'number', english(n)], ['zh-cn', 'number', chinese(n)]]),
  ...['1,250', '3.5', '12,345.67', 'a hundred', 'two thousand five hundred', 'fifty five', 'one hundred thousand', 'a thousand'].map((t) => ['en-us', 'number', t]),
  ...['两百五', '一百二', '两千五', '3千', '廿五', '一万二', '二十', '两万三千', '一百零八', '三百六十五', '六亿', '十五万', '壹佰贰拾', '一百一十一', '九千九百九十九', '二〇二六', '10万'].map((t) => ['zh-cn', 'number', t]),
  ...['$250', '$1,250.50', '50 dollars', 'fifty dollars', '20 euros', '€35', '£40', '40 pounds', '100 yuan', '¥500', 'two hundred dollars', '300 USD', '12.5 dollars', '1000 yen', '$2 million', 'one thousand two hundred euros', '30 hong kong dollars', '3894 PHP', 'five hundred and fifty yuan', '99 rmb'].map((t) => ['en-us', 'currency', t]),
  ...['500元', '500块', '一千二百元', '2.5万元', '一百美元', '50欧元', '三十英镑', '100港币', '三百块钱', '1,250元', '人民币300元', '五千日元', '20美金', '两百五十元', '99.9元', '十二块五', '三块五毛', '一万块', '800人民币', '五百韩元'].map((t) => ['zh-cn', 'currency', t]),
  ...['(555) 123-4567', '13800138000', '+86 138 0013 8000', '+1 425-555-0100', '010-12345678', '555-123-4567', '138-0013-8000', '+44 20 7946 0958'].map((t) => ['en-us', 'phone', t]),
];
