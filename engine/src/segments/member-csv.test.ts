import type { SegmentMember } from '@olle/shared/api/segments';
import { describe, expect, it } from 'vitest';
import { memberCsv } from './member-csv.ts';

const id = '7d9f3c7e-0000-4000-8000-000000000001';
const member = (name: string | null, userId: string | null = 'u1'): SegmentMember => ({
  customerId: id,
  userId,
  name,
  since: null,
});

async function fileOf(...batches: SegmentMember[][]): Promise<string> {
  const read = async function* () {
    yield* batches;
  };
  let file = '';
  for await (const piece of memberCsv(read())) file += piece;
  return file;
}

describe('the file of a segment’s members', () => {
  it('begins with what tells Excel that it is UTF-8, and has a line for each member of each batch', async () => {
    expect(await fileOf([member('김올레'), member(null, null)], [member('b', 'u3')])).toBe(
      `\ufeffuserId,name,customerId,since\r\nu1,김올레,${id},\r\n,,${id},\r\nu3,b,${id},\r\n`,
    );
  });

  it('has its header when nobody is in it', async () => {
    expect(await fileOf()).toBe('\ufeffuserId,name,customerId,since\r\n');
  });

  it('quotes commas, quotes and ends of lines', async () => {
    const file = await fileOf([member('Kim, "Jeju"\nOlle')]);
    expect(file).toContain(`u1,"Kim, ""Jeju""\nOlle",${id}`);
  });

  it.each(['=1+1', '+82', '-1', '@SUM(A1)', '\t=1', '＝1'])('lets no spreadsheet run %j', async (name) => {
    expect(await fileOf([member(name)])).toContain(`u1,'${name},`);
  });

  it('quotes what was made text, too', async () => {
    expect(await fileOf([member('=HYPERLINK("x","y")')])).toContain(`u1,"'=HYPERLINK(""x"",""y"")",`);
  });
});
