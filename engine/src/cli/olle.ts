import { parseArgs } from 'node:util';
import { diffJourneys } from './diff-journeys.ts';
import { pullJourneys } from './pull-journeys.ts';
import { pushJourneys } from './push-journeys.ts';
import { testJourneys } from './test-journeys.ts';
import { wordsOf } from './words.ts';
import { type Asked, type ExitCode, same, Trouble, trouble, type World } from './world.ts';

type Command = (world: World, asked: Asked) => Promise<ExitCode>;

const commands: Readonly<Record<string, { readonly run: Command; readonly flags: readonly string[] }>> = {
  pull: { run: pullJourneys, flags: ['force'] },
  push: { run: pushJourneys, flags: ['force'] },
  diff: { run: diffJourneys, flags: ['published'] },
  test: { run: testJourneys, flags: [] },
};

/**
 * The program of the terminal: journeys as files, both ways. What is returned is the exit code.
 * @example process.exitCode = await olle(['diff', 'journeys'], world)
 */
export async function olle(args: readonly string[], world: World): Promise<ExitCode> {
  const words = wordsOf(world.language);
  const [name = 'help', ...rest] = args;
  if (/^(-h|--?help|help)$/.test(name) || rest.includes('--help')) {
    world.say(words.usage);
    return same;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new Trouble(`${words.noCommand(name)}\n${words.usage}`);
    return await command.run(world, asked(rest, command.flags, world));
  } catch (err) {
    // Thrown on, it would end the program with 1, as what is only different does.
    world.warn(`olle: ${told(err)}`);
    return trouble;
  }
}

/** Of a fault of ours its place is wanted as well; what the system says of files says enough. */
function told(err: unknown): string {
  if (!(err instanceof Error)) return String(err);
  return err instanceof Trouble || 'syscall' in err ? err.message : (err.stack ?? err.message);
}

function asked(args: readonly string[], flags: readonly string[], world: World): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        journey: { type: 'string', multiple: true, short: 'j' },
        ...(flags.includes('force') && { force: { type: 'boolean' } }),
        ...(flags.includes('published') && { published: { type: 'boolean' } }),
      },
    });
    return {
      journeys: values.journey ?? [],
      paths: positionals,
      force: 'force' in values && values.force === true,
      published: 'published' in values && values.published === true,
    };
  } catch (err) {
    throw new Trouble(wordsOf(world.language).badArguments(err instanceof Error ? err.message : String(err)));
  }
}
