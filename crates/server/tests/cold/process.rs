//! The program as a process with its settings, and a client of a few lines, so that nothing of ours is between test and
//! socket.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// Signs under the name `a`.
pub const SECRET: &str = "a-secret-for-tests-that-is-long-enough-0123456789";

pub struct Server {
    pub child: Child,
    pub address: String,
}

pub struct Answer {
    pub status: u16,
    /// In lower case.
    pub head: String,
    pub body: String,
    raw_head: String,
}

impl Answer {
    /// As it was sent; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        let lines = self.raw_head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(sent, _)| sent.eq_ignore_ascii_case(name)).map(|(_, value)| value).next().unwrap_or("")
    }
}

/// A folder with `settings.toml`, `more` lines in it, and the demo shop's data behind it.
pub fn folder(more: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let shop = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/data");
    let settings = format!(
        "listen = \"127.0.0.1:0\"\n\
         shop_keys = [{{ key = \"pk_test\", origins = [\"https://shop.example\"] }}]\n\
         shop.folder = {shop:?}\n\
         tokens = {{ active = \"a\", secrets = {{ a = \"{SECRET}\" }} }}\n\
         mail.from = \"Shop <hello@shop.example>\"\n\
         limits.lookups_per_contact = 1000\n\
         limits.lookups_per_address = 1000\n\
         {more}"
    );
    std::fs::write(folder.path().join("settings.toml"), settings).expect("settings");
    folder
}

impl Server {
    /// Starts it in `folder` and waits until it says that it is ready.
    pub fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_aftersale-server"))
            .args(arguments)
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("stdout")).read_line(&mut line).expect("a line");
        let address = line.trim().strip_prefix("ready http://").and_then(|rest| rest.strip_suffix('/'));
        Self { address: address.unwrap_or_else(|| panic!("not ready: {line:?}")).to_owned(), child }
    }

    pub fn signal(&self, signal: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().expect("kill").success());
    }

    /// `headers` are whole lines.
    pub fn ask(&self, method: &str, path: &str, headers: &[&str], body: &str) -> Answer {
        self.try_ask(method, path, headers, body).expect("an answer")
    }

    /// As [`Self::ask`]; `None` where no whole answer came, because the server is gone.
    pub fn try_ask(&self, method: &str, path: &str, headers: &[&str], body: &str) -> Option<Answer> {
        let headers: String = headers.iter().map(|line| format!("{line}\r\n")).collect();
        let mut stream = TcpStream::connect(&self.address).ok()?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n{headers}content-length: {}\r\n\r\n{body}",
            self.address,
            body.len()
        )
        .ok()?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).ok()?;
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok())?;
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        let length =
            head.to_lowercase().lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
        if length.is_some_and(|length: usize| body.len() < length) {
            return None;
        }
        Some(Answer { status, head: head.to_lowercase(), body: body.to_owned(), raw_head: head.to_owned() })
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], "")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
