-- 通报, 回头看 and 任职 are kinds of messages of their own; who chose 其他 chose them too
update message set topic = case
    when text_key like 'bulletin.%' then 'BULLETIN'
    when text_key like 'followup.%' then 'FOLLOW_UP'
    else 'APPOINTMENT' end
 where topic = 'OTHER' and (text_key like 'bulletin.%' or text_key like 'followup.%' or text_key like 'org.%');
update message_choice set mailed = mailed || '{BULLETIN,FOLLOW_UP,APPOINTMENT}' where 'OTHER' = any (mailed);
update webhook_setting set topics = topics || '{BULLETIN,FOLLOW_UP,APPOINTMENT}' where 'OTHER' = any (topics);
