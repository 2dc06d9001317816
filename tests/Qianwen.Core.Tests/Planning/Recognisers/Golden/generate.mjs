// Asks @microsoft/recognizers-text-suite for the value of every expression and writes vectors.json. Where the package is
// wrong or leaves several readings open, corrections.json holds the value that was checked by hand, with the reason.
// Run: npm ci && npm run generate
import { readFileSync, writeFileSync } from 'node:fs';
import recognisers from '@microsoft/recognizers-text-suite';
import { expressions } from './expressions.mjs';

const now = new Date(2026, 10, 23, 9, 0, 0);
const seconds = (time) => time.slice(0, 5);
const dayBefore = (day) => new Date(Date.parse(`${day}T00:00:00Z`) - 86400000).toISOString().slice(0, 10);

/** The end of a period ("next week") is excluded by the package, that of "May 1 to May 5" is as said. */
const lastDay = (value) => (/^\(.*,.*,P\d+D\)$/.test(value.timex ?? '') ? value.end : dayBefore(value.end));

function dateTimeReadings(kind, text, culture) {
  const results = recognisers.recognizeDateTime(text, culture, 0, now);
  if (results.length !== 1 || results[0].end - results[0].start < text.length - 8) return [];
  const read = {
    date: { date: (v) => v.value, daterange: (v) => v.start && v.end && `${v.start}..${lastDay(v)}` },
    time: { time: (v) => seconds(v.value), timerange: (v) => v.start && v.end && `${seconds(v.start)}..${seconds(v.end)}` },
    datetime: { datetime: (v) => v.value.replace(' ', 'T').slice(0, 16) },
    duration: { duration: (v) => v.value },
  }[kind];
  return (results[0].resolution?.values ?? []).map((v) => read[v.type]?.(v)).filter((v) => v && !v.includes('not resolved'));
}

const codes = { Dollar: 'USD', 'United States dollar': 'USD', 美元: 'USD', Euro: 'EUR', 欧元: 'EUR', Pound: 'GBP', 'British pound': 'GBP', 英镑: 'GBP', 'Chinese yuan': 'CNY', 人民币: 'CNY', 'Japanese yen': 'JPY', 日元: 'JPY', 'Hong Kong dollar': 'HKD', 港币: 'HKD', 港元: 'HKD', 'Philippine peso': 'PHP', 韩元: 'KRW', 'South Korean won': 'KRW' };

function readings(culture, kind, text) {
  if (kind === 'number') return recognisers.recognizeNumber(text, culture).length === 1 ? [recognisers.recognizeNumber(text, culture)[0].resolution.value] : [];
  if (kind === 'phone') return recognisers.recognizePhoneNumber(text, culture).map((r) => r.text);
  if (kind === 'currency') {
    const results = recognisers.recognizeCurrency(text, culture);
    return results.length === 1 ? results.map((r) => `${Number(r.resolution.value).toFixed(2)} ${codes[r.resolution.unit] ?? r.resolution.unit}`) : [];
  }
  return dateTimeReadings(kind, text, culture);
}

const corrections = JSON.parse(readFileSync('corrections.json', 'utf8'));
const vectors = expressions.map(([culture, kind, text]) => {
  const vector = { culture, kind, text, readings: [...new Set(readings(culture, kind, text))] };
  const correction = corrections[`${kind}: ${text}`];
  return correction ? { ...vector, corrected: correction.value, why: correction.why } : vector;
});
const unique = [...new Map(vectors.map((vector) => [`${vector.kind}: ${vector.text}`, vector])).values()];
const usable = unique.filter((vector) => vector.readings.length > 0 || vector.corrected);
for (const missing of unique.filter((vector) => !usable.includes(vector))) console.error(`no reading: ${missing.kind}: ${missing.text}`);
writeFileSync('vectors.json', `[\n${usable.map((vector) => `  ${JSON.stringify(vector)}`).join(',\n')}\n]\n`);
console.log(`${usable.length} vectors, ${usable.filter((vector) => vector.corrected).length} corrected by hand`);
