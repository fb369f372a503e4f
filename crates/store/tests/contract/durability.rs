//! What was acknowledged is there after `kill -9`.
//!
//! Deliberately absent: Postgres, whose server is not the process that is killed.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, thread};

use aftersale_store::{CodeTried, SqliteStore, Store};
use sqlx::Connection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

use super::samples::{RIGHT, challenge, mail, now, open, try_code};

const ROUNDS: usize = 5;
const WRITERS: usize = 8;
/// Set for the writer: the file it writes to.
const FILE: &str = "AFTERSALE_TEST_WRITES_TO";
const ACKNOWLEDGED: &str = "acknowledged ";

/// Runs itself as the writer, since a test has no other program to kill.
#[test]
fn what_was_acknowledged_survives_kill_9() {
    if let Ok(file) = env::var(FILE) {
        return write_until_killed(Path::new(&file));
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("aftersale.sqlite");
    let mut acknowledged = BTreeSet::new();
    let mut used = BTreeSet::new();
    for round in 0..ROUNDS {
        acknowledged.extend(killed_after(&file, 20 + 15 * round));
        Runtime::new().unwrap().block_on(check(&file, &acknowledged, &mut used));
    }
}

/// What the writer acknowledged before it was killed, `count` answers at least.
fn killed_after(file: &Path, count: usize) -> Vec<String> {
    let mut writer = Command::new(env::current_exe().unwrap())
        .args(["--exact", thread::current().name().unwrap(), "--nocapture"])
        .env(FILE, file)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut acknowledged = Vec::new();
    for line in BufReader::new(writer.stdout.take().unwrap()).lines() {
        if let Some(id) = line.unwrap().strip_prefix(ACKNOWLEDGED) {
            acknowledged.push(id.to_owned());
        }
        if acknowledged.len() == count {
            // SIGKILL; lines already in the pipe are still read.
            writer.kill().unwrap();
        }
    }
    assert!(acknowledged.len() >= count, "the writer ended by itself: {}", writer.wait().unwrap());
    writer.wait().unwrap();
    acknowledged
}

/// `used`: the challenges earlier rounds answered.
async fn check(file: &Path, acknowledged: &BTreeSet<String>, used: &mut BTreeSet<String>) {
    let store = SqliteStore::open(file).await.unwrap();
    let kept: BTreeSet<String> =
        store.mails(u32::MAX).await.unwrap().into_iter().map(|mail| mail.id).collect();
    let lost: Vec<_> = acknowledged.difference(&kept).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    for id in kept.difference(used) {
        // Acknowledged or not, no mail is there without its challenge, nor before its code works.
        let tried = try_code(&store, id, RIGHT, now()).await;
        assert!(matches!(tried, CodeTried::Right { .. }), "the challenge of {id} is lost");
    }
    *used = kept;
    store.close().await;

    let mut file = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(file)).await.unwrap();
    let broken: Vec<String> =
        sqlx::query_scalar("PRAGMA integrity_check").fetch_all(&mut file).await.unwrap();
    assert_eq!(broken, ["ok"]);
    let settled = "SELECT COUNT(*) FROM challenges WHERE id NOT IN (SELECT challenge_id FROM lookups)";
    let challenges: i64 = sqlx::query_scalar(settled).fetch_one(&mut file).await.unwrap();
    assert_eq!(usize::try_from(challenges).unwrap(), used.len(), "a challenge without its mail");
}

fn write_until_killed(file: &Path) {
    Runtime::new().unwrap().block_on(async {
        let store = SqliteStore::open(file).await.unwrap();
        let mut writers = JoinSet::new();
        for writer in 0..WRITERS {
            let store = store.clone();
            writers.spawn(async move {
                for write in 0.. {
                    let id = format!("{}-{writer}-{write}", std::process::id());
                    open(&store, &challenge(&id), Some(mail(&id))).await;
                    // The test runner may have begun a line of its own.
                    println!("\n{ACKNOWLEDGED}{id}");
                }
            });
        }
        writers.join_next().await;
    });
}
