SHOW TRANSACTIONS
YIELD database, transactionId, startTime, status, metaData
WHERE metaData.app = $app AND NOT status STARTS WITH 'Terminated'
RETURN database, transactionId, startTime, metaData
