/** Surnames with their share of the population in per mille (census of 2015), in the Latin spelling that is usual. */
export const surnames: readonly (readonly [{ readonly ko: string; readonly latin: string }, number])[] = (
  [
    ['김', 'kim', 215],
    ['이', 'lee', 147],
    ['박', 'park', 84],
    ['최', 'choi', 47],
    ['정', 'jung', 43],
    ['강', 'kang', 24],
    ['조', 'cho', 21],
    ['윤', 'yoon', 21],
    ['장', 'jang', 20],
    ['임', 'lim', 17],
    ['한', 'han', 16],
    ['오', 'oh', 15],
    ['서', 'seo', 15],
    ['신', 'shin', 15],
    ['권', 'kwon', 14],
    ['황', 'hwang', 14],
    ['안', 'ahn', 14],
    ['송', 'song', 14],
    ['전', 'jeon', 11],
    ['홍', 'hong', 11],
    ['유', 'yoo', 10],
    ['고', 'ko', 9],
    ['문', 'moon', 9],
    ['양', 'yang', 9],
    ['손', 'son', 9],
    ['배', 'bae', 8],
    ['백', 'baek', 8],
    ['허', 'heo', 7],
    ['남', 'nam', 6],
    ['심', 'shim', 5],
    ['노', 'noh', 5],
    ['하', 'ha', 5],
    ['곽', 'kwak', 4],
    ['성', 'sung', 4],
    ['차', 'cha', 4],
    ['주', 'joo', 4],
    ['우', 'woo', 4],
    ['구', 'koo', 4],
    ['민', 'min', 3],
    ['나', 'na', 3],
    ['진', 'jin', 3],
    ['엄', 'eom', 3],
    ['채', 'chae', 3],
    ['천', 'chun', 2],
    ['방', 'bang', 2],
    ['공', 'kong', 2],
    ['현', 'hyun', 2],
    ['남궁', 'namgoong', 2],
    ['황보', 'hwangbo', 1],
    ['선우', 'sunwoo', 1],
    ['제갈', 'jegal', 1],
  ] as const
).map(([ko, latin, share]) => [{ ko, latin }, share]);

export type Gender = 'female' | 'male';

/** Given names by the decade of birth: what was given often then. */
export const givenNames: Readonly<Record<Gender, Readonly<Record<number, readonly string[]>>>> = {
  female: {
    1960: list('영숙 정숙 미경 경숙 명숙 순자 정희 미숙 현숙 영희 경희 은숙 혜숙 선희 영미 금희'),
    1970: list('미경 은주 정은 은영 현정 은정 지영 미영 선영 수진 혜진 미정 은경 경아 윤희 주연'),
    1980: list('지영 지은 은지 지혜 민정 은영 혜진 수진 현정 보람 지현 아름 유진 선영 소영 미나'),
    1990: list('유진 민지 수빈 지원 지현 지은 현지 은지 예진 예지 다은 수진 지수 혜원 소연 가영 하늘 슬기'),
    2000: list('서연 민서 수빈 지민 유진 예은 지우 채원 윤서 지원 다은 서현 예린 하은 나연 가은'),
  },
  male: {
    1960: list('영수 영호 영철 성호 정호 상철 종수 동수 경수 병철 재호 광수 영식 진호 명호 기성'),
    1970: list('성호 성훈 지훈 성진 정훈 상훈 동현 준호 재영 진우 영진 종현 현우 태영 상민 승호'),
    1980: list('지훈 성민 현우 동현 준호 민수 정훈 성진 재현 진우 상현 민호 태훈 영민 승현 기현'),
    1990: list('지훈 동현 현우 성민 준영 민수 재현 승현 준호 민재 현준 상현 우진 태현 진호 건우 찬호 한솔'),
    2000: list('민준 현우 지훈 동현 준서 우진 건우 예준 현준 민재 도현 승민 지호 준혁 시우 태윤'),
  },
};

/** Those who read English: Koreans abroad and people from elsewhere who shop here. */
export const englishFirstNames: Readonly<Record<Gender, readonly string[]>> = {
  female: list('Grace Emily Hannah Olivia Jessica Sarah Rachel Sophie Amanda Michelle Claire Julia Irene Eunice Nora'),
  male: list('Daniel David James Brian Kevin Andrew Ryan Matthew Jason Thomas Eric Samuel Lucas Peter Oliver'),
};

export const englishSurnames = list(
  'Kim Kim Kim Lee Lee Park Park Choi Kang Yoon Smith Miller Carter Evans Walker Nguyen Tanaka Martin Wilson Brown',
);

function list(words: string): readonly string[] {
  return words.split(' ');
}
