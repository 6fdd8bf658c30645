-- Every page of the workspace asks how many messages its reader has not read.
create index message_unread on notice.message (account_id) where channel = 'IN_APP' and state = 'SENT';
