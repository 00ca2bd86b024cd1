import { isSize } from './sample.ts';
import { isModule, measureOf } from './subjects.ts';

/** One subject, once, in this process: `worker.ts MODULE ROLE SIZE`; prints its samples as JSON. */
const [name = '', role = 'subject', size = '10kB'] = process.argv.slice(2);
if (!isModule(name) || !isSize(size)) throw new Error(`There is no subject "${name}" of size "${size}".`);
const measure = await measureOf(name);
const samples = await measure({ role: role === 'floor' ? 'floor' : 'subject', size });
process.stdout.write(JSON.stringify(samples));
