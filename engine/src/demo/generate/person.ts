import { englishFirstNames, englishSurnames, type Gender, givenNames, surnames } from './names.ts';
import type { Random } from './random.ts';
import { romanise } from './romanise.ts';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly birthday: string;
  readonly gender: Gender;
  readonly locale: 'ko' | 'en';
  readonly timezone: string;
  readonly address: { readonly city: string; readonly country: string };
}

// Reserved for examples (RFC 2606, RFC 6761): mail to them reaches nobody.
const domains = ['example.com', 'example.net', 'example.org', 'mail.example', 'post.example'];

const birthDecades = [
  [1960, 9],
  [1970, 18],
  [1980, 29],
  [1990, 33],
  [2000, 11],
] as const;

const homes = [
  ['서울', 34],
  ['경기', 27],
  ['부산', 8],
  ['인천', 7],
  ['대구', 5],
  ['대전', 4],
  ['광주', 3],
  ['울산', 2],
  ['경남', 3],
  ['충남', 2],
  ['전북', 2],
  ['강원', 2],
  ['제주', 3],
] as const;

const abroad: readonly (readonly [{ city: string; country: string; timezone: string }, number])[] = [
  [{ city: 'Los Angeles', country: 'US', timezone: 'America/Los_Angeles' }, 4],
  [{ city: 'New York', country: 'US', timezone: 'America/New_York' }, 3],
  [{ city: 'Tokyo', country: 'JP', timezone: 'Asia/Tokyo' }, 3],
  [{ city: 'London', country: 'GB', timezone: 'Europe/London' }, 1],
  [{ city: 'Sydney', country: 'AU', timezone: 'Australia/Sydney' }, 1],
  [{ city: 'Singapore', country: 'SG', timezone: 'Asia/Singapore' }, 1],
];

/** Somebody who might live next door. `taken` are the addresses already given away. */
export function makePerson(random: Random, taken: Set<string>): Person {
  const gender = random.chance(0.62) ? 'female' : 'male';
  const decade = random.weighted(birthDecades);
  const english = random.chance(0.1);
  const birthday = makeBirthday(random, decade);
  const { name, handle } = english ? englishName(random, gender) : koreanName(random, gender, decade);
  const away = random.chance(english ? 0.35 : 0.015) ? random.weighted(abroad) : undefined;
  return {
    name,
    email: makeEmail(random, handle, birthday, taken),
    // No mobile number in Korea begins with 0 after 010: it rings nowhere.
    phone: `010-0${random.int(100, 999)}-${String(random.int(0, 9999)).padStart(4, '0')}`,
    birthday,
    gender,
    locale: english ? 'en' : 'ko',
    timezone: away?.timezone ?? 'Asia/Seoul',
    address: away ? { city: away.city, country: away.country } : { city: random.weighted(homes), country: 'KR' },
  };
}

function makeBirthday(random: Random, decade: number): string {
  // Nobody younger than 19: the shop asks no guardian.
  const year = decade === 2000 ? random.int(2000, 2006) : random.int(decade, decade + 9);
  const month = random.int(1, 12);
  const day = random.int(1, new Date(Date.UTC(year, month, 0)).getUTCDate());
  return `${year}-${two(month)}-${two(day)}`;
}

function koreanName(random: Random, gender: 'female' | 'male', decade: number) {
  const surname = random.weighted(surnames);
  const given = random.pick(givenNames[gender][decade] ?? []);
  return { name: `${surname.ko}${given}`, handle: [romanise(given), surname.latin] as const };
}

function englishName(random: Random, gender: 'female' | 'male') {
  const first = random.pick(englishFirstNames[gender]);
  const surname = random.pick(englishSurnames);
  return { name: `${first} ${surname}`, handle: [first.toLowerCase(), surname.toLowerCase()] as const };
}

function makeEmail(
  random: Random,
  [given, surname]: readonly [string, string],
  birthday: string,
  taken: Set<string>,
): string {
  for (;;) {
    const local = random.weighted([
      [`${given}.${surname}`, 4],
      [`${surname}${given}`, 2],
      [`${given}${birthday.slice(2, 4)}`, 3],
      [`${given}${birthday.slice(5, 7)}${birthday.slice(8, 10)}`, 3],
      [`${given}_${surname}${random.int(1, 99)}`, 2],
    ]);
    const email = `${local}@${random.pick(domains)}`;
    if (taken.has(email)) continue;
    taken.add(email);
    return email;
  }
}

const two = (number: number): string => String(number).padStart(2, '0');
