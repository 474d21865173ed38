import { expect, it } from 'vitest';
import { subjectInShort } from './subject-in-short.ts';

it.each([
  ['Your cart', 'Your cart'],
  ["{{ customer.name | default: '고객' }}님, 담아 두셨어요", '고객님, 담아 두셨어요'],
  ["{% if customer.locale == 'en' %}Hello {{ customer.name }}{% else %}{{customer.name}}님{% endif %}", '{이름}님'],
  [
    "{% case customer.locale | slice: 0, 2 %}{% when 'en' %}Hello{% else %}{{customer.name}}님{% endcase %}",
    '{이름}님',
  ],
  ['{{ trigger.name | default: "상품" | upcase }} {{ trigger.gift_note }}', '상품 {gift_note}'],
  ["{{ customer.name | default: '' }}님", '{이름}님'],
  ['{% if a %}only some{% endif %} all', 'only some all'],
  [
    '{% if a %}Order{% if b %} ({{ trigger.id }}){% endif %}{% else %}주문{% if b %} ({{ trigger.id }}){% endif %}{% endif %}',
    '주문 ({id})',
  ],
  ['{% if a %}one{% elsif b %}two{% else %}three{% endif %}', 'three'],
  ['half {{ written', 'half {{ written'],
  ['half {% if a %}written', 'half written'],
])('%s is shown as %s', (subject, shown) => expect(subjectInShort(subject, 'ko')).toBe(shown));
