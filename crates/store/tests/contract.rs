//! What every store promises, written once and run against SQLite and Postgres.
//!
//! SQLite runs on a file of its own per test; Postgres on a throw-away server of this process, or on the one
//! `AFTERSALE_TEST_POSTGRES_URL` names, with a database per test.
//! Deliberately absent: what one database alone does, except losing its connection, its lock or its power.

mod contract {
    mod aftermath;
    mod carried;
    mod challenges;
    mod changes;
    mod durability;
    mod failures;
    mod hits;
    mod idempotency;
    mod lookups;
    mod loyalty;
    mod mails;
    mod migrations;
    mod moderation;
    mod orders;
    mod preferences;
    mod returns;
    mod reviews;
    mod upkeep;
    mod wishes;
    mod withdrawals;

    mod database;
    mod race;
    mod samples;
}
