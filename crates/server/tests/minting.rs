//! Every example of minting a customer token makes one that is read. With `MINTING_EXAMPLES=all`, as `cargo xtask
//! test` sets it, in every language; else in those that are on this machine, which are printed.

use std::path::Path;
use std::process::Command;

use aftersale_server::config::{Config, DEMO_SECRET};
use aftersale_server::tokens::{TokenFault, Tokens};
use jiff::Timestamp;

/// A command and its file.
const EXAMPLES: [(&str, &str); 5] = [
    ("python3", "mint.py"),
    ("node", "mint.mjs"),
    ("java", "Mint.java"),
    ("php", "mint.php"),
    ("ruby", "mint.rb"),
];
/// Nobody's idea of a customer's id, and one all the same.
const CUSTOMER: &str = "cus_\"Åsa\" ÷ 7";

fn now() -> Timestamp {
    "2026-11-22T09:00:00Z".parse().expect("a time")
}

/// `None` where the language is not here.
fn mint(command: &str, file: &str, secret: &str, issuer: &str, audience: &str) -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("minting");
    let minted = Command::new(command)
        .arg(folder.join(file))
        .env("CUSTOMER", CUSTOMER)
        .env("SECRET", secret)
        .env("ISSUER", issuer)
        .env("AUDIENCE", audience)
        .env("NOW", now().as_second().to_string())
        // A JVM takes what is not ASCII from its environment by the locale.
        .env("LC_ALL", "C.UTF-8")
        .output()
        .ok()?;
    assert!(minted.status.success(), "{file}: {}", String::from_utf8_lossy(&minted.stderr));
    Some(String::from_utf8(minted.stdout).expect("text").trim().to_owned())
}

#[test]
fn what_the_examples_mint_is_read_and_what_is_not_meant_for_us_is_not() {
    let tokens = Tokens::new(&Config::demo(Path::new(".")));
    let mut tested = Vec::new();
    for (command, file) in EXAMPLES {
        let (ours, theirs) = ("aftersale:customer", "another shop's");
        let Some(token) = mint(command, file, DEMO_SECRET, "shop", ours) else { continue };
        let read = tokens.read_customer(&token, now()).expect(file);
        assert_eq!(read.sub, CUSTOMER, "{file}");
        let late = now() + jiff::SignedDuration::from_secs(600);
        assert_eq!(tokens.read_customer(&token, late), Err(TokenFault::Expired), "{file}");
        for (secret, issuer, audience) in [
            ("a secret of somebody else, long enough", "shop", ours),
            (DEMO_SECRET, theirs, ours),
            (DEMO_SECRET, "shop", theirs),
        ] {
            let wrong = mint(command, file, secret, issuer, audience).expect("it was there a moment ago");
            assert_eq!(tokens.read_customer(&wrong, now()), Err(TokenFault::Invalid), "{file}");
        }
        tested.push(command);
    }
    println!("minted with {tested:?}");
    let wanted = if std::env::var("MINTING_EXAMPLES").is_ok_and(|wanted| wanted == "all") {
        EXAMPLES.len()
    } else {
        1
    };
    assert!(tested.len() >= wanted, "only {tested:?} of {EXAMPLES:?} are on this machine");
}
