//! What changed, told to those who follow: one task per process reads the changes, every stream takes its own from it.
//!
//! Deliberately absent: what a message looks like; `routes::events` writes that.

use std::sync::Arc;
use std::time::Duration;

use aftersale_store::{Change, Reach, Store, StoreError};
use tokio::sync::{broadcast, watch};

use crate::state::App;

/// A stream that is further behind reads the store again.
const WAITING_MAX: usize = 1_024;
const AT_ONCE: u32 = 500;
/// Without a word from the store it is looked at all the same.
const LOOK_EVERY: Duration = Duration::from_secs(15);
const AGAIN_AFTER: Duration = Duration::from_secs(1);

/// Whose changes a stream tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    Order(String),
    Customer(String),
}

/// The one source of changes in this process.
pub struct Live {
    /// `None`: changes may have been passed over, so each stream reads the store from where it stands.
    changes: broadcast::Sender<Option<Change>>,
    stopping: watch::Sender<bool>,
}

/// One connection's place among the changes.
pub struct Follower {
    store: Arc<dyn Store>,
    scope: Scope,
    changes: broadcast::Receiver<Option<Change>>,
    stopping: watch::Receiver<bool>,
    /// Everything up to here was told or is not for this stream.
    at: i64,
    /// Read from the store, still to be told.
    waiting: std::collections::VecDeque<Change>,
}

/// What comes next on a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    Changed(Change),
    /// The server stops.
    End,
}

impl Default for Live {
    fn default() -> Self {
        Self { changes: broadcast::channel(WAITING_MAX).0, stopping: watch::channel(false).0 }
    }
}

impl Live {
    /// Ends every stream, so that a server can stop.
    pub fn stop(&self) {
        self.stopping.send_replace(true);
    }

    /// Hands changes to the streams until the server stops.
    pub async fn keep_up(&self, app: &App) {
        let mut stopping = self.stopping.subscribe();
        tokio::select! {
            () = self.pump(app) => {}
            _ = stopping.wait_for(|stopping| *stopping) => {}
        }
    }

    async fn pump(&self, app: &App) {
        let mut at = None;
        loop {
            if let Err(error) = self.follow_store(app, &mut at).await {
                tracing::warn!(cause = %error, "changes can't be read; streams wait");
                tokio::time::sleep(AGAIN_AFTER).await;
            }
        }
    }

    /// `at` outlives a failure, so that nothing is passed over.
    async fn follow_store(&self, app: &App, at: &mut Option<i64>) -> Result<(), StoreError> {
        let mut watch = app.store.watch().await?;
        if at.is_none() {
            *at = Some(app.store.reach_of_changes().await?.newest);
            // Streams may have begun before.
            let _ = self.changes.send(None);
        }
        loop {
            let mut last = at.unwrap_or_default();
            loop {
                let found = app.store.changes_after(last, AT_ONCE).await?;
                let Some(newest) = found.last().map(|change| change.id) else { break };
                for change in found {
                    // Nobody listens: nobody misses it.
                    let _ = self.changes.send(Some(change));
                }
                last = newest;
                *at = Some(last);
            }
            match tokio::time::timeout(LOOK_EVERY, watch.changed()).await {
                Ok(told) => told?,
                Err(_) => continue,
            }
        }
    }

    /// Starts to follow from `last`, the id a client saw last, or from now; tells whether that id can be continued from.
    pub async fn follow(
        &self,
        store: Arc<dyn Store>,
        scope: Scope,
        last: Option<i64>,
    ) -> Result<(Follower, bool), StoreError> {
        // Listening first: what is written while the store is read comes by one way or the other.
        let changes = self.changes.subscribe();
        let stopping = self.stopping.subscribe();
        let reach: Reach = store.reach_of_changes().await?;
        let holds = last.is_none_or(|last| reach.holds(last));
        let at = last.filter(|_| holds).unwrap_or(reach.newest);
        let mut follower = Follower { store, scope, changes, stopping, at, waiting: Default::default() };
        if holds && at < reach.newest {
            follower.read_store().await?;
        }
        Ok((follower, holds))
    }
}

impl Follower {
    /// Where the stream stands.
    pub fn at(&self) -> i64 {
        self.waiting.front().map_or(self.at, |change| change.id - 1)
    }

    /// Waits for the next change of this scope.
    pub async fn next(&mut self) -> Result<Next, StoreError> {
        loop {
            if *self.stopping.borrow() {
                return Ok(Next::End);
            }
            if let Some(change) = self.waiting.pop_front() {
                return Ok(Next::Changed(change));
            }
            let told = tokio::select! {
                told = self.changes.recv() => told,
                _ = self.stopping.wait_for(|stopping| *stopping) => return Ok(Next::End),
            };
            match told {
                Ok(Some(change)) if change.id > self.at => {
                    self.at = change.id;
                    if self.scope.holds(&change) {
                        return Ok(Next::Changed(change));
                    }
                }
                Ok(Some(_)) => {}
                Ok(None) | Err(broadcast::error::RecvError::Lagged(_)) => self.read_store().await?,
                Err(broadcast::error::RecvError::Closed) => return Ok(Next::End),
            }
        }
    }

    async fn read_store(&mut self) -> Result<(), StoreError> {
        loop {
            let found = self.store.changes_after(self.at, AT_ONCE).await?;
            let Some(newest) = found.last().map(|change| change.id) else { return Ok(()) };
            self.at = newest;
            self.waiting.extend(found.into_iter().filter(|change| self.scope.holds(change)));
        }
    }
}

impl Scope {
    fn holds(&self, change: &Change) -> bool {
        match self {
            Self::Order(id) => change.order_id == *id,
            Self::Customer(id) => change.customer_id.as_ref() == Some(id),
        }
    }
}
