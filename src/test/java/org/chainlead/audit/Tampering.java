package org.chainlead.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What somebody with the owner's password, or with the anchors' directory, could do. */
enum Tampering {
    ENTRY_CHANGED {
        @Override
        void apply(TrailFixture trail, Random random) {
            String column = pick(
                    random,
                    "action = 'signOut'",
                    "actor_name = '别人'",
                    "occurred_at = occurred_at - interval '1 day'",
                    "actor_role = null",
                    "details = replace(details, 'IN_PROGRESS', 'CLOSED')",
                    "hash = sha256('x')",
                    "prev_hash = sha256('x')",
                    "visibility = 'OFFICE'",
                    "client_address = '10.0.0.1'",
                    "subject_id = 'elsewhere'");
            trail.asOwner("update audit_entry set " + column + " where id = " + entry(random));
        }
    },
    ENTRY_DELETED {
        @Override
        void apply(TrailFixture trail, Random random) {
            trail.asOwner("delete from audit_entry where id = " + entry(random));
        }
    },
    ENTRY_DELETED_WITH_ITS_SEAL {
        @Override
        void apply(TrailFixture trail, Random random) {
            long id = entry(random);
            trail.asOwner("delete from audit_entry where id = " + id);
            trail.asOwner("delete from audit_seal where entry_id = " + id);
        }
    },
    SUBJECT_DELETED {
        @Override
        void apply(TrailFixture trail, Random random) {
            trail.asOwner("delete from audit_entry where subject_id = 's" + random.nextInt(3) + "'");
        }
    },
    ENTRY_INSERTED {
        @Override
        void apply(TrailFixture trail, Random random) {
            int seq = random.nextBoolean() ? 100 : 9;
            trail.asOwner(COPY.formatted(seq, "hash") + entry(random));
        }
    },
    ENTRIES_REORDERED {
        @Override
        void apply(TrailFixture trail, Random random) {
            int seq = 1 + random.nextInt(6);
            String where = " where subject_id = 's" + random.nextInt(3) + "' and seq = ";
            trail.asOwner("update audit_entry set seq = -1" + where + seq);
            trail.asOwner("update audit_entry set seq = " + seq + where + (seq + 1));
            trail.asOwner("update audit_entry set seq = " + (seq + 1) + where + "-1");
        }
    },
    NUMBERS_SWAPPED {
        @Override
        void apply(TrailFixture trail, Random random) {
            long id = 1 + random.nextInt(ENTRIES - 1);
            trail.asOwner("alter table audit_entry alter column id drop identity");
            trail.asOwner("update audit_entry set id = -1 where id = " + id);
            trail.asOwner("update audit_entry set id = " + id + " where id = " + (id + 1));
            trail.asOwner("update audit_entry set id = " + (id + 1) + " where id = -1");
        }
    },
    CHAIN_REWRITTEN {
        /** An entry changed and all later hashes of its subject made right: only the batches' roots know better. */
        @Override
        void apply(TrailFixture trail, Random random) {
            trail.asOwner("update audit_entry set action = 'signOut' where id = " + entry(random));
            Rewriting.makeChainsRight(trail);
        }
    },
    DATABASE_REWRITTEN {
        /** The roots of all batches made right as well: only the anchors know better. */
        @Override
        void apply(TrailFixture trail, Random random) {
            trail.asOwner("update audit_entry set action = 'signOut' where id = " + entry(random));
            Rewriting.makeChainsRight(trail);
            Rewriting.makeRootsRight(trail);
        }
    },
    TAIL_CUT {
        @Override
        void apply(TrailFixture trail, Random random) {
            int from = 2 + random.nextInt(3);
            trail.asOwner("delete from audit_entry where id in (select entry_id from audit_seal where batch_no >= "
                    + from + ")");
            trail.asOwner("delete from audit_seal where batch_no >= " + from);
            trail.asOwner("delete from audit_batch where no >= " + from);
        }
    },
    BATCH_CHANGED {
        @Override
        void apply(TrailFixture trail, Random random) {
            String change = pick(
                    random,
                    "update audit_batch set root = repeat('a', 64)",
                    "update audit_batch set prev_root = repeat('a', 64)",
                    "update audit_batch set sealed_at = sealed_at + interval '1 second'",
                    "update audit_batch set entry_count = entry_count + 1",
                    "update audit_batch set no = no + 100",
                    "delete from audit_batch");
            trail.asOwner(change + " where no = " + (1 + random.nextInt(4)));
        }
    },
    BATCH_ADDED {
        @Override
        void apply(TrailFixture trail, Random random) {
            trail.write("s0");
            trail.asOwner("insert into audit_batch select 5, sealed_at, 1, root, root from audit_batch where no = 4");
            trail.asOwner("insert into audit_seal select max(id), 5, 0 from audit_entry");
        }
    },
    SEAL_CHANGED {
        @Override
        void apply(TrailFixture trail, Random random) {
            String change = pick(
                    random,
                    "delete from audit_seal where entry_id = %d",
                    "update audit_seal set batch_no = 9 where entry_id = %d",
                    "update audit_seal set position = 77 where entry_id = %d",
                    "update audit_seal set entry_id = entry_id + 1000 where entry_id = %d",
                    "insert into audit_seal select entry_id + 1000, batch_no, 50 from audit_seal where entry_id = %d");
            trail.asOwner(change.formatted(entry(random)));
        }
    },
    ANCHORS_CUT {
        @Override
        void apply(TrailFixture trail, Random random) throws IOException {
            Path file = trail.anchors.files().getFirst();
            int rest = random.nextInt(5);
            if (rest == 4) {
                Files.delete(file);
            } else {
                byte[] bytes = Files.readAllBytes(file);
                int length = random.nextBoolean() ? bytes.length - 1 : random.nextInt(bytes.length);
                Files.write(file, java.util.Arrays.copyOf(bytes, length));
            }
        }
    },
    ANCHOR_CHANGED {
        @Override
        void apply(TrailFixture trail, Random random) throws IOException {
            Path file = trail.anchors.files().getFirst();
            byte[] bytes = Files.readAllBytes(file);
            int place = random.nextInt(bytes.length);
            bytes[place] = (byte) (bytes[place] == '7' ? '8' : '7');
            Files.write(file, bytes);
        }
    },
    ANCHORS_REORDERED {
        @Override
        void apply(TrailFixture trail, Random random) throws IOException {
            List<String> lines = new ArrayList<>(trail.anchorLines());
            int place = random.nextInt(3);
            switch (random.nextInt(3)) {
                case 0 -> Collections.swap(lines, place, place + 1);
                case 1 -> lines.remove(place);
                default -> lines.add(place + 1, lines.get(place));
            }
            Files.write(trail.anchors.files().getFirst(), lines);
        }
    },
    TEXT_CHANGED {
        @Override
        void apply(TrailFixture trail, Random random) {
            String change = pick(
                    random,
                    "update audit_text set body = body || '。'",
                    "update audit_text set salt = 'x'",
                    "delete from audit_text");
            trail.asOwner(change + " where id = (select id from audit_text order by id offset "
                    + random.nextInt(ENTRIES) + " limit 1)");
        }
    };

    static final int ENTRIES = 24;

    private static final String COPY = """
            insert into audit_entry (subject_kind, subject_id, seq, occurred_at, action, actor_name, visibility, details,
                prev_hash, hash)
            select subject_kind, subject_id, %d, occurred_at, action, actor_name, visibility, '{}', prev_hash, %s
              from audit_entry where id = """;

    abstract void apply(TrailFixture trail, Random random) throws IOException;

    private static long entry(Random random) {
        return 1 + random.nextInt(ENTRIES);
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
