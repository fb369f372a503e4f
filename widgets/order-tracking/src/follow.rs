//! What changes while the page is open: the order is read again when the shop's stream says so.
//!
//! The stream carries ids only; where a shop has none, or it
//! keeps breaking, the order is read once a minute. Deliberately absent: what is shown, and the reading itself.

use std::rc::{Rc, Weak};

use aftersale_api::live::LiveEvent;
use aftersale_client::{Client, Connection, Events, Failure, pause};
use wasm_bindgen_futures::spawn_local;

use crate::live::Widget;

/// The connection that is open; dropped with the widget, it ends.
pub struct Following(Rc<Connection>);

impl Drop for Following {
    fn drop(&mut self) {
        self.0.cut();
    }
}

/// Back-off steps after which a minute has come: from there each try reads the order as well.
const PATIENT: u32 = 5;

/// Follows an order from when it is first shown until the widget is gone, where there is access to follow it with.
pub fn start(widget: &Rc<Widget>) {
    if widget.token().is_some() && !widget.follows.replace(true) {
        follow(Rc::downgrade(widget));
    }
}

fn follow(widget: Weak<Widget>) {
    spawn_local(async move {
        let mut events = Events::default();
        let (mut failures, mut refusals) = (0, 0);
        while let Some((client, token, connection)) = widget.upgrade().and_then(|widget| open(&widget)) {
            let listening = widget.clone();
            let why = client
                .follow(&token, &connection, &mut events, &mut |name, data| {
                    (failures, refusals) = (0, 0);
                    heard(&listening, name, data);
                })
                .await;
            let Some(widget) = widget.upgrade() else { return };
            widget.following.take();
            failures += 1;
            match why {
                // Reading the order renews an access that a link has brought; one that can't be renewed is let go.
                Failure::Rejected(problem, _) if matches!(problem.status, 401 | 403) => {
                    refusals += 1;
                    if refusals > 2 {
                        return;
                    }
                    widget.read(false);
                }
                // This shop has no stream.
                Failure::Rejected(problem, _) if matches!(problem.status, 404 | 405) => {
                    failures = failures.max(PATIENT);
                }
                _ => {}
            }
            if failures >= PATIENT {
                widget.read(false);
            }
            drop(widget);
            pause(&events, failures - 1).await;
        }
    });
}

/// `None` where there is nothing to follow with.
fn open(widget: &Widget) -> Option<(Client, String, Rc<Connection>)> {
    let token = widget.token()?;
    let connection = Rc::new(Connection::new()?);
    widget.following.replace(Some(Following(connection.clone())));
    let (base, key) = widget.host.api();
    Some((Client::new(base, key), token, connection))
}

fn heard(widget: &Weak<Widget>, name: &str, data: &str) {
    let Some(widget) = widget.upgrade() else { return };
    let concerned = match LiveEvent::read(name) {
        // What changed while nobody listened is read now.
        LiveEvent::Hello | LiveEvent::Reset => true,
        LiveEvent::OrderChanged => widget.is_about(data),
        LiveEvent::Other => false,
    };
    if concerned {
        widget.read(false);
    }
}
