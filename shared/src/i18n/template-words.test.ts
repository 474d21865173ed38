import { describe, expect, it } from 'vitest';
import { templateProblems } from '../templates/problems.ts';
import { templateFault } from './template-words.ts';

const wrong = [
  '{{ a',
  '{% if x %}a',
  '{% iff %}',
  '{{ customer.name | foo }}',
  '{% if %}a{% endif %}',
  '{{ (1..3 }}',
  '{{ customer[ }}',
  '{% for x y %}{% endfor %}',
  '{% endif %}',
  '{% assign x %}',
  '{% if a %}{% else %}{% else %}{% endif %}',
  '{% include "x" %}',
  '{% render "x" %}',
  '{{ customer.name ! }}',
  '{{ | upcase }}',
  '{% % }',
  '{% cycle %}',
  '{{ customer.name }',
  '{% raw %}',
  'x'.repeat(200_001),
];

const saidOf = (source: string) => templateProblems(source).find(({ code }) => code === 'template_error')?.message;

describe('a fault of a template', () => {
  it.each(wrong.map((source) => [source.slice(0, 50), source]))('is said in Korean: %s', (_, source) => {
    const said = saidOf(source);
    expect(said).toBeDefined();
    expect(templateFault(said ?? '', 'ko')).toMatch(/[가-힣]/);
    expect(templateFault(said ?? '', 'en')).not.toMatch(/[가-힣]/);
  });

  it('names the piece that is wrong, not the whole mail behind it', () => {
    const fault = templateFault(saidOf(`{{ customer.name ${'<p>안녕하세요</p>'.repeat(50)}`) ?? '', 'ko');
    expect(fault.length).toBeLessThan(80);
    expect(fault).toContain('{{ customer.name');
    expect(templateFault(saidOf('<p>{{ customer.name }님</p>\n<p>끝</p>') ?? '', 'en')).toBe(
      '{{ customer.name }님</p> is not closed with }}',
    );
  });

  it('is shown as it is when it is a new one', () => {
    expect(templateFault('something new', 'ko')).toBe('something new');
  });
});
