import { listOf, textOf } from '../i18n/fact-text.ts';
import { josa } from '../i18n/josa.ts';
import type { Messages } from '../i18n/language.ts';
import type { Json, JsonObject } from '../json.ts';

/** What keeps a text from being read, and from being a journey, by code. */
export const en = {
  text_too_long: (facts: JsonObject) => `The text is longer than ${count(facts.most)} characters.`,
  too_deep: () => 'Things are nested too deeply here.',
  too_many_aliases: (facts: JsonObject) => `Names (&name, *name) stand for more than ${count(facts.most)} values.`,
  unreadable: (facts: JsonObject) => `This cannot be read as YAML: ${textOf(facts.message)}`,
  bad_indent: () => 'This line is indented otherwise than those beside it.',
  tab_as_indent: () => 'Indent with spaces: YAML takes no tabs.',
  duplicate_key: () => 'This key is there twice.',
  missing_char: () => 'A sign is missing here: a closing quote or bracket, a colon or a comma.',
  multiline_implicit_key: () => 'A key has to stand on one line. Is a colon missing?',
  block_as_implicit_key: () => 'Something else begins here than a key. Is a line break missing?',
  bad_alias: () => 'Nothing has this name.',
  bad_scalar_start: () => 'A text that begins with this sign needs quotes.',
  bad_dq_escape: () => 'There is no such escape in double quotes.',
  multiple_docs: () => 'One file holds one journey: leave out the second part after “---”.',
  unexpected_token: () => 'This does not belong here.',
  json_ends_early: () => 'The text ends before it is complete: a bracket or a value is missing.',
  json_string: () => 'This text is not closed, or holds a sign that JSON writes otherwise.',
  json_comma: () => 'A comma is missing here, or a closing bracket.',
  json_colon: () => 'A colon is missing after the key.',
  json_key: () => 'Here a key in double quotes has to come. After the last one there is no comma.',
  json_token: () => 'Here a value has to come: a text in double quotes, a number, true, false, null, { or [.',
  format_unknown: () => 'Write format: 1. This release reads no other.',
  required: (facts: JsonObject) => `“${textOf(facts.field)}” is missing.`,
  field_unknown: (facts: JsonObject) => `There is no field “${textOf(facts.field)}” here.`,
  type_wrong: (facts: JsonObject) => `Here belongs ${kind('en', facts.expected)}, not ${kind('en', facts.came)}.`,
  value_unknown: (facts: JsonObject) =>
    `“${textOf(facts.value)}” is none of the possible values${among(facts.values, ': ')}.`,
  shape_unknown: () => 'This is written in none of the possible ways.',
  too_small: (facts: JsonObject) => `Too little: at least ${count(facts.least)}${unit('en', facts.origin)}.`,
  too_big: (facts: JsonObject) => `Too much: at most ${count(facts.most)}${unit('en', facts.origin)}.`,
  format_wrong: (facts: JsonObject) => `“${textOf(facts.value)}” is not written as it has to be here.`,
  key_wrong: (facts: JsonObject) => `“${textOf(facts.field)}” cannot be a key here.`,
  value_refused: () => 'This value is not possible here.',
};

export const ko = {
  text_too_long: (facts: JsonObject) => `내용이 너무 길어요. ${count(facts.most)}자까지 쓸 수 있어요.`,
  too_deep: () => '여기는 너무 깊이 들어가 있어요.',
  too_many_aliases: (facts: JsonObject) => `이름(&name, *name)으로 가리키는 값이 ${count(facts.most)}개를 넘어요.`,
  unreadable: () => 'YAML로 읽을 수 없어요.',
  bad_indent: () => '들여쓰기가 옆 줄과 맞지 않아요.',
  tab_as_indent: () => '들여쓰기는 빈칸으로 해 주세요. YAML에서는 탭을 쓸 수 없어요.',
  duplicate_key: () => '같은 항목이 두 번 있어요.',
  missing_char: () => '닫는 따옴표나 괄호, 쌍점, 쉼표 가운데 하나가 빠졌어요.',
  multiline_implicit_key: () => '항목 이름은 한 줄에 써야 해요. 쌍점이 빠지지 않았나요?',
  block_as_implicit_key: () => '항목 이름이 아닌 것이 시작돼요. 줄바꿈이 빠지지 않았나요?',
  bad_alias: () => '이런 이름을 붙인 값이 없어요.',
  bad_scalar_start: () => '이 기호로 시작하는 글은 따옴표로 묶어야 해요.',
  bad_dq_escape: () => '큰따옴표 안에서 쓸 수 없는 표시예요.',
  multiple_docs: () => '파일 하나에는 여정 하나만 담아요. ‘---’ 다음 부분을 빼 주세요.',
  unexpected_token: () => '여기에 올 수 없는 글자예요.',
  json_ends_early: () => '내용이 중간에 끊겼어요. 괄호나 값이 빠졌어요.',
  json_string: () => '따옴표를 닫지 않았거나, JSON에 그대로 쓸 수 없는 글자가 있어요.',
  json_comma: () => '여기에 쉼표나 닫는 괄호가 있어야 해요.',
  json_colon: () => '항목 이름 뒤에 쌍점이 빠졌어요.',
  json_key: () => '큰따옴표로 묶은 항목 이름이 와야 해요. 마지막 항목 뒤에는 쉼표를 쓰지 않아요.',
  json_token: () => '값이 와야 해요. 큰따옴표로 묶은 글, 숫자, true, false, null, { 또는 [ 를 써 주세요.',
  format_unknown: () => 'format: 1이라고 써 주세요. 다른 형식은 읽을 수 없어요.',
  required: (facts: JsonObject) => `${josa(textOf(facts.field), '이/가')} 빠졌어요.`,
  field_unknown: (facts: JsonObject) => `여기에는 ${textOf(facts.field)}라는 항목이 없어요.`,
  type_wrong: (facts: JsonObject) =>
    `${josa(kind('ko', facts.expected), '이/가')} 와야 하는데 ${josa(kind('ko', facts.came), '이/가')} 있어요.`,
  value_unknown: (facts: JsonObject) =>
    `쓸 수 없는 값이에요: ${textOf(facts.value)}${among(facts.values, '. 가능한 값: ')}`,
  shape_unknown: () => '여기에 쓸 수 있는 모양이 아니에요.',
  too_small: (facts: JsonObject) => `너무 작아요. ${count(facts.least)}${unit('ko', facts.origin)} 이상이어야 해요.`,
  too_big: (facts: JsonObject) => `너무 커요. ${count(facts.most)}${unit('ko', facts.origin)} 이하여야 해요.`,
  format_wrong: (facts: JsonObject) => `여기에 맞게 쓴 값이 아니에요: ${textOf(facts.value)}`,
  key_wrong: (facts: JsonObject) => `여기에서 쓸 수 없는 이름이에요: ${textOf(facts.field)}`,
  value_refused: () => '여기에 쓸 수 없는 값이에요.',
} satisfies Messages<typeof en>;

const count = (value: Json | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en-US') : textOf(value);

const among = (values: Json | undefined, before: string): string =>
  listOf(values).length === 0 ? '' : before + listOf(values).map(textOf).join(', ');

const kinds: Record<'ko' | 'en', Readonly<Record<string, string>>> = {
  en: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    object: 'an object',
    record: 'an object',
    array: 'a list',
    null: 'nothing',
    tuple: 'a list',
  },
  ko: {
    string: '글',
    number: '숫자',
    int: '정수',
    boolean: 'true나 false',
    object: '객체',
    record: '객체',
    array: '목록',
    null: '빈값',
    tuple: '목록',
  },
};

const kind = (language: 'ko' | 'en', value: Json | undefined): string =>
  kinds[language][textOf(value)] ?? textOf(value);

function unit(language: 'ko' | 'en', origin: Json | undefined): string {
  if (origin === 'string') return language === 'ko' ? '자' : ' characters';
  if (origin === 'array' || origin === 'set') return language === 'ko' ? '개' : ' entries';
  return '';
}
