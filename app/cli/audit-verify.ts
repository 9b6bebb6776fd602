import * as AuditChainRepository from '~/features/audit/AuditChainRepository.server.ts';
import { verifyChain } from '~/features/audit/core/verify-chain.ts';
import { runCommand } from './runtime.ts';

await runCommand(async ({ database }) => {
  let faulty = 0;
  for (const head of await AuditChainRepository.findAllHeads(database.db)) {
    const events = await AuditChainRepository.findChain(database.db, head.provinceCode);
    const faults = verifyChain(events, head);
    console.log(
      `${head.provinceCode}: ${events.length} events, ${faults.length === 0 ? 'intact' : 'NOT INTACT'}`,
    );
    for (const { seq, fault } of faults) console.log(`  event ${seq}: ${fault}`);
    faulty += faults.length;
  }
  if (faulty > 0) process.exitCode = 2;
});
