//! A throw-away Postgres server, shared by all tests of this process and gone with it.
//!
//! Deliberately absent: databases on it.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::{env, io};

use anyhow::{Result, anyhow};
use sqlx::postgres::PgConnectOptions;

const NOT_FOUND: &str = "\
these tests need PostgreSQL 13 or newer, and there is no initdb and pg_ctl in PATH or /usr/lib/postgresql/*/bin.
Debian, Ubuntu: apt-get install postgresql
Fedora:         dnf install postgresql-server
macOS:          brew install postgresql@17, then put its bin folder in PATH
Or set AFTERSALE_TEST_POSTGRES_URL to a server where the user may create databases.";

/// How to reach the server; the database is one that exists.
pub fn options() -> Result<PgConnectOptions> {
    static SERVER: LazyLock<Result<Server, String>> = LazyLock::new(Server::find_or_start);
    match &*SERVER {
        Ok(server) => Ok(server.url.parse()?),
        Err(why) => Err(anyhow!("{why}")),
    }
}

struct Server {
    url: String,
    /// Stops the server when this process ends, however it ends: its standard input is then at its end.
    _watcher: Option<Child>,
}

/// `initdb` refuses to run as root, so root lends it another user.
#[derive(Clone, Copy)]
struct User {
    uid: u32,
    gid: u32,
}

impl Server {
    fn find_or_start() -> Result<Self, String> {
        if let Ok(url) = env::var("AFTERSALE_TEST_POSTGRES_URL") {
            return Ok(Self { url, _watcher: None });
        }
        let programs = programs().ok_or(NOT_FOUND)?;
        Self::start(&programs).map_err(|error| format!("no Postgres server could be started: {error}"))
    }

    fn start(programs: &Path) -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix("aftersale-postgres-").tempdir()?.keep();
        let user = user_for(&folder)?;
        let mut watcher = as_user("sh", user);
        watcher
            // It must outlive a Ctrl-C in the terminal.
            .process_group(0)
            .args(["-c", r#"cat; "$0/pg_ctl" -D "$1/data" -m immediate stop; cd /; rm -rf "$1""#])
            .args([programs, &folder])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let watcher = watcher.spawn()?;

        let mut initdb = as_user(programs.join("initdb"), user);
        initdb.args([
            "--username=aftersale",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
            "-D",
        ]);
        run(initdb.arg(folder.join("data")).current_dir(&folder))?;

        let mut tried = 0;
        loop {
            let port = free_port()?;
            let settings = format!(
                "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off \
                 -c max_connections=1000"
            );
            let mut start = as_user(programs.join("pg_ctl"), user);
            start
                .arg("-D")
                .arg(folder.join("data"))
                .arg("-l")
                .arg(folder.join("log"))
                .arg("-o")
                .arg(settings);
            match run(start.args(["-w", "start"]).current_dir(&folder)) {
                Ok(()) => {
                    let url = format!("postgres://aftersale@127.0.0.1:{port}/postgres");
                    return Ok(Self { url, _watcher: Some(watcher) });
                }
                // Somebody else may have taken the port in between.
                Err(_) if tried < 3 => tried += 1,
                Err(error) => {
                    let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
                    return Err(io::Error::other(format!("{error}\n{log}")));
                }
            }
        }
    }
}

/// The folder that holds `initdb` and `pg_ctl`, of the newest version where there are several.
fn programs() -> Option<PathBuf> {
    let holds_both = |folder: &PathBuf| ["initdb", "pg_ctl"].iter().all(|name| folder.join(name).is_file());
    let path = env::var_os("PATH")?;
    env::split_paths(&path).find(holds_both).or_else(|| {
        let version =
            |folder: &fs::DirEntry| folder.file_name().to_string_lossy().parse::<u32>().unwrap_or(0);
        let mut versions: Vec<_> = fs::read_dir("/usr/lib/postgresql").ok()?.flatten().collect();
        versions.sort_by_key(|folder| std::cmp::Reverse(version(folder)));
        versions.into_iter().map(|folder| folder.path().join("bin")).find(holds_both)
    })
}

fn user_for(folder: &Path) -> io::Result<Option<User>> {
    if fs::metadata(folder)?.uid() != 0 {
        return Ok(None);
    }
    let accounts = fs::read_to_string("/etc/passwd")?;
    let find = |name: &str| {
        let mut fields = accounts
            .lines()
            .map(|line| line.split(':'))
            .find(|fields| fields.clone().next() == Some(name))?;
        let uid = fields.nth(2)?.parse().ok()?;
        Some(User { uid, gid: fields.next()?.parse().ok()? })
    };
    let user = find("postgres").or_else(|| find("nobody")).ok_or_else(|| {
        io::Error::other("root can't run Postgres, and there is neither a user postgres nor nobody")
    })?;
    chown(folder, Some(user.uid), Some(user.gid))?;
    Ok(Some(user))
}

fn as_user(program: impl AsRef<std::ffi::OsStr>, user: Option<User>) -> Command {
    let mut command = Command::new(program);
    if let Some(User { uid, gid }) = user {
        command.uid(uid).gid(gid);
    }
    command
}

fn run(command: &mut Command) -> io::Result<()> {
    let output = command.stdin(Stdio::null()).output()?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(io::Error::other(format!("{:?}: {}\n{said}", command.get_program(), output.status)))
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
