//! A mail that a carrier's report calls for is sent once, whenever the program is killed.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::mailbox::{mail_server, smtp};
use crate::process::{Server, folder};

const ARGUMENTS: &[&str] = &["--config", "settings.toml"];
const SECRET: &str = "what karrio shows";
const ORDERS: usize = 12;
/// A server that was killed with a mail in its hands leaves it to another after three minutes.
const PATIENCE: Duration = Duration::from_secs(240);

#[expect(clippy::disallowed_methods, reason = "the program under test has the machine's clock")]
fn now() -> Timestamp {
    Timestamp::now()
}

/// A shop whose orders left yesterday and have not been reported on.
fn shop(folder: &Path) {
    let ago = |hours| (now() - SignedDuration::from_hours(hours)).to_string();
    let write = |file: &str, content: Value| {
        std::fs::write(folder.join(file), content.to_string()).expect("a file");
    };
    std::fs::create_dir_all(folder.join("orders")).expect("a folder");
    let profile =
        json!({ "name": "S", "locales": ["en"], "currency": "EUR", "time_zone": "Europe/Stockholm" });
    write("shop.json", json!({ "profile": profile, "anchor": ago(0), "images_url": "/i/" }));
    write("products.json", json!([{ "id": "mug", "name": "Mug" }]));
    write("customers.json", json!([{ "id": "c", "name": "C", "email": "c@mail.example" }]));
    write("scenarios.json", json!([]));
    for at in 0..ORDERS {
        let order = json!({
            "number": format!("{at}"), "customer": "c", "placed_at": ago(100), "locale": "en", "currency": "EUR",
            "address": { "name": "C", "lines": ["1 Way"], "postcode": "1", "country": "SE" },
            "lines": [{ "id": "a", "product": "mug", "quantity": 1, "unit": "10.00" }],
            "shipping": "5.00", "total": "15.00",
            "parcels": [{
                "id": "p", "tracking_number": format!("N{at}"), "shipped_at": ago(90),
                "lines": [{ "line": "a", "quantity": 1 }],
            }],
        });
        write(&format!("orders/{at}.json"), order);
    }
}

fn report(server: &Server, number: usize, at: &str) {
    let body = json!({
        "event": "tracker_updated",
        "data": {
            "tracking_number": format!("N{number}"), "carrier_name": "postnord", "status": "out_for_delivery",
            "events": [{ "timestamp": at, "code": "OD", "status": "out_for_delivery", "description": "With the driver" }],
        },
    });
    let headers = ["content-type: application/json", &format!("x-event-id: {SECRET}")];
    let answer = server.ask("POST", "/v1/webhooks/tracking/karrio", &headers, &body.to_string());
    assert_eq!(answer.status, 200, "{}", answer.body);
}

#[test]
fn a_report_that_was_acknowledged_is_mailed_once_though_the_server_is_killed_at_once() {
    let (address, mails) = mail_server();
    let folder = folder(&format!("tracking.karrio_secret = \"{SECRET}\"\n{}", smtp(address)));
    let data = folder.path().join("shop");
    shop(&data);
    let settings = folder.path().join("settings.toml");
    let text = std::fs::read_to_string(&settings).expect("settings");
    let lines = text.lines().map(|line| match line.starts_with("shop.folder") {
        true => format!("shop.folder = {data:?}\n"),
        false => format!("{line}\n"),
    });
    std::fs::write(&settings, lines.collect::<String>()).expect("settings");
    let at = (now() - SignedDuration::from_mins(1)).to_string();
    for number in 0..ORDERS {
        let server = Server::start(folder.path(), ARGUMENTS);
        report(&server, number, &at);
        server.signal("-KILL");
    }
    let mut server = Server::start(folder.path(), ARGUMENTS);
    // A carrier's service that got no answer in time says it all again.
    (0..ORDERS).for_each(|number| report(&server, number, &at));
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut names = Vec::new();
    while seen.len() < ORDERS {
        let mail = mails.recv_timeout(PATIENCE).expect("a mail for each order");
        names.push(note(&mail, &mut seen));
    }
    server.signal("-TERM");
    server.child.wait().expect("it ends");
    names.extend(mails.try_iter().map(|mail| note(&mail, &mut seen)));
    // Killed between the mail server's word and its own note, a server says it again under the same name.
    names.sort();
    names.dedup();
    assert_eq!(names.len(), ORDERS, "one mail for each order and no other: {seen:?}");
}

/// Gives the mail's name.
fn note(mail: &str, seen: &mut BTreeMap<String, usize>) -> String {
    let line = |name: &str| mail.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
    let subject = line("Subject: ");
    assert!(subject.contains("is out for delivery"), "{subject}");
    *seen.entry(subject).or_default() += 1;
    line("Message-ID: ")
}
